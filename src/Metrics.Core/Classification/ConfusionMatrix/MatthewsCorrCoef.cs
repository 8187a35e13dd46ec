namespace Metrics;

/// <summary>The correlation of predictions and target, from −1 (always wrong) over 0 (chance) to 1 (always right), whatever their balance.</summary>
/// <remarks>
/// MCC = (TP·TN − FP·FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN)). Where one class is missing from predictions or target, it is
/// 1 if all elements are right and −1 if all are wrong; otherwise the empty sum counts as ε = 2⁻²³ and the numerator is
/// √ε·(TP + TN − FP − FN). It is 0 without elements. The result is a float32 scalar. Source: Matthews, Comparison of the
/// predicted and observed secondary structure of T4 phage lysozyme (1975); the cases without a class: Chicco and Jurman, The
/// advantages of the Matthews correlation coefficient (2020).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryMatthewsCorrCoef();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.5774
/// </code>
/// </example>
public sealed class BinaryMatthewsCorrCoef(BinaryMatthewsCorrCoefOptions? options = null) : ConfusionMatrixMetric<BinaryMatthewsCorrCoefOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => MatthewsCorrCoefFormula.Of(counts);
}

/// <summary>The correlation of predicted and true classes, from below 0 over 0 (chance) to 1 (always right), whatever their balance.</summary>
/// <remarks>
/// R = (c·s − Σ pₖtₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)), where c elements of s are right, and class k was predicted pₖ times and
/// occurs tₖ times. It is 0 where predictions or target hold a single class only; with two classes it is that of
/// <see cref="BinaryMatthewsCorrCoef"/>. The result is a float32 scalar. Source: Gorodkin, Comparing two K-category assignments
/// by a K-category correlation coefficient (2004).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassMatthewsCorrCoef(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.7
/// </code>
/// </example>
public sealed class MulticlassMatthewsCorrCoef(MulticlassMatthewsCorrCoefOptions options) : ConfusionMatrixMetric<MulticlassMatthewsCorrCoefOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => MatthewsCorrCoefFormula.Of(counts);
}

/// <summary>The correlation of predictions and target over all labels together, from −1 (always wrong) over 0 (chance) to 1 (always right).</summary>
/// <remarks>
/// The counts of the labels are summed; then the formula is that of <see cref="BinaryMatthewsCorrCoef"/>. The result is a float32
/// scalar.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelMatthewsCorrCoef(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.5774
/// </code>
/// </example>
public sealed class MultilabelMatthewsCorrCoef(MultilabelMatthewsCorrCoefOptions options) : ConfusionMatrixMetric<MultilabelMatthewsCorrCoefOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => MatthewsCorrCoefFormula.Of(counts.sum([-3]));
}

/// <summary>Makes Matthews' correlation coefficient for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = MatthewsCorrCoef.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 0.7
/// </code>
/// </example>
public static class MatthewsCorrCoef
{
    /// <summary>Makes Matthews' correlation coefficient for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, ThresholdTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(MatthewsCorrCoef), task, options ?? new());
}

/// <content>Matthews correlation coefficient.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryMatthewsCorrCoef"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryMatthewsCorrCoef(Tensor preds, Tensor target, BinaryMatthewsCorrCoefOptions? options = null, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options ?? new(), (counts, _) => MatthewsCorrCoefFormula.Of(counts));

    /// <summary>The functional form of <see cref="Metrics.MulticlassMatthewsCorrCoef"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassMatthewsCorrCoef(Tensor preds, Tensor target, MulticlassMatthewsCorrCoefOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, (counts, _) => MatthewsCorrCoefFormula.Of(counts));

    /// <summary>The functional form of <see cref="Metrics.MultilabelMatthewsCorrCoef"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelMatthewsCorrCoef(Tensor preds, Tensor target, MultilabelMatthewsCorrCoefOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, (counts, _) => MatthewsCorrCoefFormula.Of(counts.sum([-3])));
}

/// <summary>The correlation of predicted and true classes, from a confusion matrix.</summary>
internal static class MatthewsCorrCoefFormula
{
    /// <summary>What stands for an empty sum; TorchMetrics takes the distance of float32 numbers at 1.</summary>
    private const double Epsilon = 1.0 / (1 << 23);

    public static Tensor Of(Tensor counts)
    {
        var matrix = counts.to_type(ScalarType.Float64);
        var (actual, predicted, elements) = (matrix.sum([-1]), matrix.sum([-2]), matrix.sum([-2, -1]));
        var right = linalg.diagonal(matrix).sum([-1]);
        var covariance = (right * elements) - (actual * predicted).sum([-1]);
        var variances = (elements.square() - predicted.square().sum([-1])) * (elements.square() - actual.square().sum([-1]));
        var isDegenerate = variances.eq(0);
        var correlation = covariance / variances.masked_fill(isDegenerate, 1).sqrt();
        var ofOneClass = counts.shape[^1] == 2 ? OfOneClass(right, elements - right, cat([actual, predicted], -1)) : zeros_like(elements);
        return where(isDegenerate, ofOneClass, correlation).to_type(ScalarType.Float32);
    }

    /// <summary>The value of two classes where one is missing from predictions or target.</summary>
    private static Tensor OfOneClass(Tensor right, Tensor wrong, Tensor sums)
    {
        var value = Math.Sqrt(Epsilon) * (right - wrong) / (sums + Epsilon).prod(-1).sqrt();
        var allAlike = right.eq(0).logical_or(wrong.eq(0));
        return where(allAlike, (right - wrong).sign(), value);
    }
}
