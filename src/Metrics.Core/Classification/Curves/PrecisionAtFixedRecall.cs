namespace Metrics;

/// <summary>The highest precision of scores for one class that is reached with at least a given recall, and the threshold where it is.</summary>
/// <remarks>
/// <para>
/// max { precision(t) : recall(t) ≥ r } over the points of <see cref="BinaryPrecisionRecallCurve"/>, where r is <see
/// cref="BinaryPrecisionAtFixedRecallOptions.MinRecall"/>. Of several thresholds with that precision the one with the highest
/// recall is taken, then the highest. Where no threshold will do, or none has a precision above 0, the precision is 0 and the
/// threshold NaN. Source: C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i> (2008), section
/// 8.4.
/// </para>
/// <para>The input is that of <see cref="BinaryPrecisionRecallCurve"/>; both results are scalars.</para>
/// <para>The value is float32; so is the threshold, or float64 where scores were.</para>
/// </remarks>
/// <param name="options">The arguments, among them the lowest recall that will do.</param>
/// <example>
/// <code>
/// using var metric = new BinaryPrecisionAtFixedRecall(new(0.5));
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (precision, threshold) = metric.Compute();   // 1, 0.8
/// </code>
/// </example>
public sealed class BinaryPrecisionAtFixedRecall(BinaryPrecisionAtFixedRecallOptions options) : CurveMetric<BinaryPrecisionAtFixedRecallOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.PrecisionAtRecall(data, Options.MinRecall);
}

/// <summary>The highest precision that is reached with at least a given recall, for each class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryPrecisionAtFixedRecall"/>, with the input of <see cref="MulticlassPrecisionRecallCurve"/>; both results
/// have the shape [C].
/// </remarks>
/// <param name="options">The arguments, among them the lowest recall that will do.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassPrecisionAtFixedRecall(new(3, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var (precision, threshold) = metric.Compute();   // [1, 0.5, 0.5], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public sealed class MulticlassPrecisionAtFixedRecall(MulticlassPrecisionAtFixedRecallOptions options) : CurveMetric<MulticlassPrecisionAtFixedRecallOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.PrecisionAtRecall(data, Options.MinRecall);
}

/// <summary>The highest precision that is reached with at least a given recall, for each of several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryPrecisionAtFixedRecall"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]; both results have the
/// shape [L].
/// </remarks>
/// <param name="options">The arguments, among them the lowest recall that will do.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelPrecisionAtFixedRecall(new(2, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var (precision, threshold) = metric.Compute();   // [1, 0.5], [0.9, 0.2]
/// </code>
/// </example>
public sealed class MultilabelPrecisionAtFixedRecall(MultilabelPrecisionAtFixedRecallOptions options) : CurveMetric<MultilabelPrecisionAtFixedRecallOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.PrecisionAtRecall(data, Options.MinRecall);
}

/// <summary>Makes precision at a fixed recall for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = PrecisionAtFixedRecall.Create(ClassificationTask.Multiclass, new() { NumClasses = 3, MinRecall = 0.5 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var (precision, threshold) = metric.Compute();   // [1, 0.5, 0.5], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public static class PrecisionAtFixedRecall
{
    /// <summary>Makes precision at a fixed recall for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, OperatingPoint> Create(ClassificationTask task, PrecisionAtFixedRecallTaskOptions options) =>
        TaskMetric.Create<Metric<TensorPair, OperatingPoint>>(nameof(PrecisionAtFixedRecall), task, options);
}

public static partial class Functional
{
    /// <summary>Precision at a fixed recall of one batch; see <see cref="Metrics.BinaryPrecisionAtFixedRecall"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments, among them the lowest recall that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint BinaryPrecisionAtFixedRecall(Tensor preds, Tensor target, BinaryPrecisionAtFixedRecallOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.PrecisionAtRecall(data, given.MinRecall));

    /// <summary>Precision at a fixed recall of each class, of one batch; see <see cref="Metrics.MulticlassPrecisionAtFixedRecall"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, among them the lowest recall that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MulticlassPrecisionAtFixedRecall(Tensor preds, Tensor target, MulticlassPrecisionAtFixedRecallOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.PrecisionAtRecall(data, given.MinRecall));

    /// <summary>Precision at a fixed recall of each label, of one batch; see <see cref="Metrics.MultilabelPrecisionAtFixedRecall"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, among them the lowest recall that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MultilabelPrecisionAtFixedRecall(Tensor preds, Tensor target, MultilabelPrecisionAtFixedRecallOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.PrecisionAtRecall(data, given.MinRecall));
}
