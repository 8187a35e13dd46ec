namespace Metrics.MLNet;

/// <summary>Finds the predictions and the targets of a task.</summary>
internal static class PairReader
{
    private const string FloatingPoint = "Single or Double";

    /// <summary>Finds the columns of a task in a schema.</summary>
    /// <param name="task">What the columns mean.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The names of the columns.</param>
    /// <param name="evidence">What the scores are, if they are read for metrics that guess it.</param>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<TensorPair> Create(EvaluationTask task, DataViewSchema schema, ReadingOptions options, ScoreEvidence? evidence) =>
        Unweighted(task, schema, options).Settled(evidence).Weighted(schema, options);

    /// <summary>The column of the probabilities of a binary classifier; <see langword="null"/> if its scores are read.</summary>
    /// <param name="options">The names of the columns.</param>
    /// <param name="exists">Whether the data has a column: without one of the default name there are scores.</param>
    public static string? ProbabilityColumn(ReadingOptions options, Func<string, bool> exists) =>
        options.ProbabilityColumnName is { } name && (name != DefaultColumns.Probability || exists(name)) ? name : null;

    private static InputReader<TensorPair> Unweighted(EvaluationTask task, DataViewSchema schema, ReadingOptions options) => task switch
    {
        EvaluationTask.BinaryClassification => Binary(schema, options),
        EvaluationTask.MulticlassClassification => Multiclass(schema, options),
        EvaluationTask.Regression => Regression(schema, options),
        EvaluationTask.MultilabelClassification => Multilabel(schema, options),
        EvaluationTask.AnomalyDetection => AnomalyDetection(schema, options),
        EvaluationTask.Clustering => ClusteringReader.Compared(schema, options),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "Expected one of the tasks."),
    };

    private static InputReader<TensorPair> Binary(DataViewSchema schema, ReadingOptions options)
    {
        var probability = ProbabilityColumn(options, name => schema.GetColumnOrNull(name) is not null);
        var score = schema.Find(probability ?? options.ScoreColumnName, FloatingPoint, type => type.IsFloatingPoint());
        var preds = probability is null ? NumberColumn.RawScore(score) : NumberColumn.Probability(score);
        var names = ClassNames.OfScores(schema, score, options);
        return Of(preds, ClassLabelColumn.Create(schema, options.LabelColumnName, classCount: 2, names?.Count == 2 ? names : null));
    }

    private static InputReader<TensorPair> Multiclass(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, VectorColumns.Types, VectorColumns.IsFloatingPoint);
        var classCount = VectorColumns.SizeOf(score);
        var names = ClassNames.OfScores(schema, score, options);
        return Of(VectorColumns.Create(score), ClassLabelColumn.Create(schema, options.LabelColumnName, classCount ?? names?.Count, names), names);
    }

    private static InputReader<TensorPair> Multilabel(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, VectorColumns.Types, VectorColumns.IsFloatingPoint);
        var label = schema.Find(options.LabelColumnName, LabelVectorColumn.Types, LabelVectorColumn.Fits);
        return Of(VectorColumns.Create(score), LabelVectorColumn.Create(label), ClassNames.OfScores(schema, score, options));
    }

    private static InputReader<TensorPair> AnomalyDetection(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, FloatingPoint, type => type.IsFloatingPoint());
        return Of(NumberColumn.AnomalyScore(score), ClassLabelColumn.Create(schema, options.LabelColumnName, classCount: 2, options.ClassNames is null ? null : ClassNames.OfScores(schema, score, options)));
    }

    private static InputReader<TensorPair> Regression(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, FloatingPoint, type => type.IsFloatingPoint());
        var label = schema.Find(options.LabelColumnName, "a number", type => type is NumberDataViewType);
        var dtype = NumberColumn.FitsSingle(score.Type) && NumberColumn.FitsSingle(label.Type) ? ScalarType.Float32 : ScalarType.Float64;
        return Of(NumberColumn.Value(score, dtype), NumberColumn.Value(label, dtype));
    }

    private static InputReader<TensorPair> Of(InputColumn preds, InputColumn target, IReadOnlyList<string>? classNames = null) =>
        new(target, [preds], columns => new(columns[1], columns[0]), classNames);

    /// <summary>Holds the batches together where metrics guess what the scores are.</summary>
    private static InputReader<TensorPair> Settled(this InputReader<TensorPair> reader, ScoreEvidence? evidence) =>
        evidence is null
            ? reader
            : reader with
            {
                Assemble = columns =>
                {
                    var pair = reader.Assemble(columns);
                    return pair with { Preds = evidence.Settle(pair.Preds, reader.Others[0].Column.Name) };
                },
            };

    /// <summary>Adds the column of the weights, if there is one.</summary>
    private static InputReader<TensorPair> Weighted(this InputReader<TensorPair> reader, DataViewSchema schema, ReadingOptions options) =>
        options.SampleWeightColumnName is { } name
            ? new(
                reader.Label,
                [.. reader.Others, NumberColumn.Weight(schema.Find(name, FloatingPoint, type => type.IsFloatingPoint()))],
                columns => reader.Assemble(columns) with { SampleWeight = columns[reader.Sources.Count] },
                reader.ClassNames)
            : reader;
}
