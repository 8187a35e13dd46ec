namespace Metrics;

/// <summary>Counts of predicted against true labels: [[TN, FP], [FN, TP]], that is, true labels as rows, predicted ones as columns.</summary>
/// <remarks>
/// The element [i, j] is Σ [target = i and preds = j] over the elements. The result has the shape [2, 2]: int64, or float32 where it
/// is normalised. Where there is nothing to divide by, the value is 0 and a warning goes to <see cref="MetricWarnings"/>. Source:
/// Fawcett, An introduction to ROC analysis (2006).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryConfusionMatrix();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f }), tensor(new[] { 1L, 0L, 0L })));
/// var matrix = metric.Compute();   // [[1, 1], [0, 1]]
/// </code>
/// </example>
public sealed class BinaryConfusionMatrix(BinaryConfusionMatrixOptions? options = null) : ConfusionMatrixMetric<BinaryConfusionMatrixOptions>(options ?? new())
{
    private protected override Tensor Score(Tensor counts) => ConfusionMatrixFormula.Of(counts, Options.Normalize, this);
}

/// <summary>Counts of predicted against true classes: the element [i, j] is the number of elements of class i that were predicted to be of class j.</summary>
/// <remarks>
/// The element [i, j] is Σ [target = i and preds = j] over the elements. The result has the shape [C, C]: int64, or float32 where it
/// is normalised. Where there is nothing to divide by, the value is 0 and a warning goes to <see cref="MetricWarnings"/>. Source:
/// Kohavi and Provost, Glossary of terms, Machine Learning 30 (1998).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassConfusionMatrix(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var matrix = metric.Compute();   // [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
/// </code>
/// </example>
public sealed class MulticlassConfusionMatrix(MulticlassConfusionMatrixOptions options) : ConfusionMatrixMetric<MulticlassConfusionMatrixOptions>(options)
{
    private protected override Tensor Score(Tensor counts) => ConfusionMatrixFormula.Of(counts, Options.Normalize, this);
}

/// <summary>A binary confusion matrix for each label: [[TN, FP], [FN, TP]].</summary>
/// <remarks>
/// Of each label, TP = Σ [target = 1 and preds = 1], FP = Σ [target = 0 and preds = 1], and so on. The result has the shape [L, 2,
/// 2]: int64, or float32 where it is normalised, each label by itself. Where there is nothing to divide by, the value is 0 and a
/// warning goes to <see cref="MetricWarnings"/>. Source: Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelConfusionMatrix(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var matrices = metric.Compute();   // [[[0, 1], [0, 1]], [[1, 0], [0, 1]]]
/// </code>
/// </example>
public sealed class MultilabelConfusionMatrix(MultilabelConfusionMatrixOptions options) : ConfusionMatrixMetric<MultilabelConfusionMatrixOptions>(options)
{
    private protected override Tensor Score(Tensor counts) => ConfusionMatrixFormula.Of(counts, Options.Normalize, this);
}

/// <summary>Makes the confusion matrix for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = ConfusionMatrix.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var matrix = metric.Compute();   // [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
/// </code>
/// </example>
public static class ConfusionMatrix
{
    /// <summary>Makes the confusion matrix for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, ConfusionMatrixTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(ConfusionMatrix), task, options ?? new());
}

/// <content>Confusion matrices.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryConfusionMatrix"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryConfusionMatrix(Tensor preds, Tensor target, BinaryConfusionMatrixOptions? options = null, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options ?? new(), (counts, arguments) => ConfusionMatrixFormula.Of(counts, arguments.Normalize));

    /// <summary>The functional form of <see cref="Metrics.MulticlassConfusionMatrix"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassConfusionMatrix(Tensor preds, Tensor target, MulticlassConfusionMatrixOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, (counts, arguments) => ConfusionMatrixFormula.Of(counts, arguments.Normalize));

    /// <summary>The functional form of <see cref="Metrics.MultilabelConfusionMatrix"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelConfusionMatrix(Tensor preds, Tensor target, MultilabelConfusionMatrixOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, (counts, arguments) => ConfusionMatrixFormula.Of(counts, arguments.Normalize));
}

/// <summary>The counts, divided or not.</summary>
internal static class ConfusionMatrixFormula
{
    public static Tensor Of(Tensor counts, ConfusionMatrixNormalization? normalize, Metric? source = null)
    {
        long[] summed = normalize switch
        {
            ConfusionMatrixNormalization.True => [-1],
            ConfusionMatrixNormalization.Pred => [-2],
            _ => [-2, -1],
        };
        return normalize is null ? counts : Divide(counts, counts.sum(summed, keepdim: true), source);
    }

    private static Tensor Divide(Tensor counts, Tensor totals, Metric? source)
    {
        var undefined = totals.eq(0).sum().ToInt64() * (counts.NumberOfElements / totals.NumberOfElements);
        if (undefined > 0)
        {
            MetricWarnings.Raise(source, $"{undefined} values of the confusion matrix have nothing to be divided by; they are 0.");
        }

        return Ratio.Of(counts, totals).to_type(ScalarType.Float32);
    }
}
