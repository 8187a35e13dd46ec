namespace Metrics.MLNet;

/// <summary>What a metric reads of the data views of one schema: a column of predictions and a column of targets.</summary>
/// <param name="Preds">The predictions.</param>
/// <param name="Target">The targets.</param>
/// <param name="ClassNames">The names of the classes, in the order of their numbers, if they are known.</param>
internal sealed record PairReader(TensorColumn Preds, TensorColumn Target, IReadOnlyList<string>? ClassNames = null)
{
    private const string FloatingPoint = "Single or Double";

    /// <summary>The columns that must be active.</summary>
    public IReadOnlyList<DataViewSchema.Column> Columns => [Preds.Column, Target.Column];

    /// <summary>Finds the columns of a task in a schema.</summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static PairReader Create(EvaluationTask task, DataViewSchema schema, ReadingOptions options) => task switch
    {
        EvaluationTask.BinaryClassification => Binary(schema, options),
        EvaluationTask.MulticlassClassification => Multiclass(schema, options),
        EvaluationTask.Regression => Regression(schema, options),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "Expected one of the tasks."),
    };

    private static PairReader Binary(DataViewSchema schema, ReadingOptions options)
    {
        var probability = options.ProbabilityColumnName;
        var isOptional = probability is null || (probability == DefaultColumns.Probability && schema.GetColumnOrNull(probability) is null);
        var score = schema.Find(isOptional ? options.ScoreColumnName : probability!, FloatingPoint, type => type.IsFloatingPoint());
        var preds = isOptional ? NumberColumn.RawScore(score) : NumberColumn.Probability(score);
        var names = MLNet.ClassNames.OfScores(schema, score, options.PredictedLabelColumnName);
        return new(preds, ClassLabelColumn.Create(schema, options.LabelColumnName, classCount: 2, names?.Count == 2 ? names : null));
    }

    private static PairReader Multiclass(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(
            options.ScoreColumnName, $"a vector of {FloatingPoint}", type => type is VectorDataViewType vector && vector.ItemType.IsFloatingPoint());
        var type = (VectorDataViewType)score.Type;
        int? classCount = type.IsKnownSize ? type.Size : null;
        var names = MLNet.ClassNames.OfScores(schema, score, options.PredictedLabelColumnName);
        TensorColumn preds = type.ItemType.RawType == typeof(float)
            ? new VectorColumn<float>(score, ScalarType.Float32, classCount)
            : new VectorColumn<double>(score, ScalarType.Float64, classCount);
        return new(preds, ClassLabelColumn.Create(schema, options.LabelColumnName, classCount ?? names?.Count, names), names);
    }

    private static PairReader Regression(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, FloatingPoint, type => type.IsFloatingPoint());
        var label = schema.Find(options.LabelColumnName, "a number", type => type is NumberDataViewType);
        var dtype = NumberColumn.FitsSingle(score.Type) && NumberColumn.FitsSingle(label.Type) ? ScalarType.Float32 : ScalarType.Float64;
        return new(NumberColumn.Value(score, dtype), NumberColumn.Value(label, dtype));
    }
}
