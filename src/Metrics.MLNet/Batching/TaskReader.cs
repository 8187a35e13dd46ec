namespace Metrics.MLNet;

/// <summary>Finds what the metrics of a task read.</summary>
internal static class TaskReader
{
    /// <param name="task">What the columns mean.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The names of the columns.</param>
    /// <param name="evidence">What the scores are, if they are read for metrics that guess it.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit, or the task has no such input or no weights.</exception>
    public static InputReader<TInput> Create<TInput>(EvaluationTask task, DataViewSchema schema, ReadingOptions options, ScoreEvidence? evidence = null)
        where TInput : class, IMetricInput<TInput>
    {
        if (options.SampleWeightColumnName is { } weight && !HasWeights(task))
        {
            throw new ArgumentException(
                $"Expected {nameof(options.SampleWeightColumnName)} to be left out: the rows of {task} have no weights; got '{weight}'.", nameof(options));
        }

        CheckInput<TInput>(task);
        object reader = task switch
        {
            EvaluationTask.Ranking => RankingReader.Create(schema, options),
            EvaluationTask.Clustering when typeof(TInput) == typeof(LabeledData) => ClusteringReader.ByThemselves(schema, options),
            EvaluationTask.ObjectDetection => DetectionReader.Create(schema, options),
            EvaluationTask.Text when typeof(TInput) == typeof(SquadPair) => TextReader.Answers(schema, options),
            EvaluationTask.Text => TextReader.Texts(schema, options),
            _ => PairReader.Create(task, schema, options, evidence),
        };
        return (InputReader<TInput>)reader;
    }

    /// <exception cref="ArgumentException">Metrics of the task do not take this input.</exception>
    public static void CheckInput<TInput>(EvaluationTask task)
    {
        Type[] inputs = task switch
        {
            EvaluationTask.Ranking => [typeof(RetrievalInput)],
            EvaluationTask.Clustering => [typeof(TensorPair), typeof(LabeledData)],
            EvaluationTask.ObjectDetection => [typeof(DetectionInput)],
            EvaluationTask.Text => [typeof(TextPair), typeof(SquadPair)],
            _ => [typeof(TensorPair)],
        };
        if (!inputs.Contains(typeof(TInput)))
        {
            throw new ArgumentException(
                $"Expected a metric for {task}, which takes a {string.Join(" or a ", inputs.Select(input => input.Name))}, got one that takes a {typeof(TInput).Name}.", nameof(task));
        }
    }

    /// <summary>Checks that the columns are there, before anything is trained; <see cref="Create"/> checks their types, too.</summary>
    /// <exception cref="ArgumentException">A column that the task needs is missing.</exception>
    public static void CheckColumns<TInput>(EvaluationTask task, SchemaShape shape, ReadingOptions options)
    {
        var names = shape.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var missing = ColumnsOf<TInput>(task, names, options).Append(options.SampleWeightColumnName).OfType<string>().FirstOrDefault(name => !names.Contains(name));
        if (missing is not null)
        {
            throw new ArgumentException($"The data has no column '{missing}'. The columns are {string.Join(", ", shape.Select(column => column.Name))}.", nameof(shape));
        }
    }

    private static IEnumerable<string> ColumnsOf<TInput>(EvaluationTask task, HashSet<string> names, ReadingOptions options) => task switch
    {
        EvaluationTask.BinaryClassification => [options.LabelColumnName, PairReader.ProbabilityColumn(options, names.Contains) ?? options.ScoreColumnName],
        EvaluationTask.Clustering => [typeof(TInput) == typeof(LabeledData) ? options.FeaturesColumnName : options.LabelColumnName, options.PredictedLabelColumnName],
        EvaluationTask.Text => [options.LabelColumnName, options.PredictedLabelColumnName],
        EvaluationTask.Ranking => [options.LabelColumnName, options.ScoreColumnName, options.GroupIdColumnName],
        EvaluationTask.ObjectDetection =>
        [
            options.LabelColumnName,
            options.BoundingBoxColumnName,
            options.PredictedLabelColumnName,
            options.PredictedBoundingBoxColumnName,
            options.ScoreColumnName,
        ],
        _ => [options.LabelColumnName, options.ScoreColumnName],
    };

    /// <summary>
    /// The documents of a query are judged together, as are the points of a clustering and the objects of an image: what a weight of
    /// a row would mean there is not defined, in ML.NET neither.
    /// </summary>
    private static bool HasWeights(EvaluationTask task) =>
        task is not (EvaluationTask.Ranking or EvaluationTask.Clustering or EvaluationTask.ObjectDetection or EvaluationTask.Text);
}
