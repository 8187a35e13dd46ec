namespace Metrics;

/// <summary>The highest recall of scores for one class that is reached with at least a given precision, and the threshold where it is.</summary>
/// <remarks>
/// <para>
/// max { recall(t) : precision(t) ≥ p } over the points of <see cref="BinaryPrecisionRecallCurve"/>, where p is <see
/// cref="BinaryRecallAtFixedPrecisionOptions.MinPrecision"/>. Of several thresholds with that recall the one with the highest
/// precision is taken, then the highest. Where no threshold will do, or none has a recall above 0, the recall is 0 and the
/// threshold NaN. Source: C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i> (2008), section
/// 8.4.
/// </para>
/// <para>The input is that of <see cref="BinaryPrecisionRecallCurve"/>; both results are scalars.</para>
/// <para>The value is float32; so is the threshold, or float64 where scores were.</para>
/// </remarks>
/// <param name="options">The arguments, among them the lowest precision that will do.</param>
/// <example>
/// <code>
/// using var metric = new BinaryRecallAtFixedPrecision(new(0.6));
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (recall, threshold) = metric.Compute();   // 1, 0.35
/// </code>
/// </example>
public sealed class BinaryRecallAtFixedPrecision(BinaryRecallAtFixedPrecisionOptions options) : CurveMetric<BinaryRecallAtFixedPrecisionOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.RecallAtPrecision(data, Options.MinPrecision);
}

/// <summary>The highest recall that is reached with at least a given precision, for each class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryRecallAtFixedPrecision"/>, with the input of <see cref="MulticlassPrecisionRecallCurve"/>; both results
/// have the shape [C].
/// </remarks>
/// <param name="options">The arguments, among them the lowest precision that will do.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassRecallAtFixedPrecision(new(3, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var (recall, threshold) = metric.Compute();   // [1, 1, 1], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public sealed class MulticlassRecallAtFixedPrecision(MulticlassRecallAtFixedPrecisionOptions options) : CurveMetric<MulticlassRecallAtFixedPrecisionOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.RecallAtPrecision(data, Options.MinPrecision);
}

/// <summary>The highest recall that is reached with at least a given precision, for each of several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryRecallAtFixedPrecision"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]; both results have the
/// shape [L].
/// </remarks>
/// <param name="options">The arguments, among them the lowest precision that will do.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelRecallAtFixedPrecision(new(2, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var (recall, threshold) = metric.Compute();   // [1, 1], [0.9, 0.2]
/// </code>
/// </example>
public sealed class MultilabelRecallAtFixedPrecision(MultilabelRecallAtFixedPrecisionOptions options) : CurveMetric<MultilabelRecallAtFixedPrecisionOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.RecallAtPrecision(data, Options.MinPrecision);
}

/// <summary>Makes recall at a fixed precision for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = RecallAtFixedPrecision.Create(ClassificationTask.Multiclass, new() { NumClasses = 3, MinPrecision = 0.5 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var (recall, threshold) = metric.Compute();   // [1, 1, 1], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public static class RecallAtFixedPrecision
{
    /// <summary>Makes recall at a fixed precision for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, OperatingPoint> Create(ClassificationTask task, RecallAtFixedPrecisionTaskOptions options) =>
        TaskMetric.Create<Metric<TensorPair, OperatingPoint>>(nameof(RecallAtFixedPrecision), task, options);
}

public static partial class Functional
{
    /// <summary>Recall at a fixed precision of one batch; see <see cref="Metrics.BinaryRecallAtFixedPrecision"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments, among them the lowest precision that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint BinaryRecallAtFixedPrecision(Tensor preds, Tensor target, BinaryRecallAtFixedPrecisionOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.RecallAtPrecision(data, given.MinPrecision));

    /// <summary>Recall at a fixed precision of each class, of one batch; see <see cref="Metrics.MulticlassRecallAtFixedPrecision"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, among them the lowest precision that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MulticlassRecallAtFixedPrecision(Tensor preds, Tensor target, MulticlassRecallAtFixedPrecisionOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.RecallAtPrecision(data, given.MinPrecision));

    /// <summary>Recall at a fixed precision of each label, of one batch; see <see cref="Metrics.MultilabelRecallAtFixedPrecision"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, among them the lowest precision that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MultilabelRecallAtFixedPrecision(Tensor preds, Tensor target, MultilabelRecallAtFixedPrecisionOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.RecallAtPrecision(data, given.MinPrecision));
}
