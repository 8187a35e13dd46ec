namespace Metrics;

/// <summary>The receiver operating characteristic (ROC) of scores for one class: true over false positive rate, as the threshold falls.</summary>
/// <remarks>
/// <para>
/// TPR(t) = TP(t) / P and FPR(t) = FP(t) / N, where TP(t) and FP(t) count the positive and negative samples with a score of at
/// least t. A rate of no samples is 0, with a warning if the curve is exact. Source: T. Fawcett, <i>An introduction to ROC
/// analysis</i>, Pattern Recognition Letters 27 (2006).
/// </para>
/// <para>
/// <c>Preds</c> are scores of a floating-point dtype, probabilities or logits (<see cref="CurveOptions.Normalization"/>);
/// <c>Target</c>, of the same shape, holds 0, 1, or <see cref="CurveOptions.IgnoreIndex"/>. An exact curve before the first update
/// is an <see cref="InvalidOperationException"/>; if all samples were ignored, it is the point (0, 0).
/// </para>
/// <para>Both rates are float32.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryRoc();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (fpr, tpr, thresholds) = metric.Compute();   // [0, 0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1, 1], [1, 0.8, 0.4, 0.35, 0.1]
/// </code>
/// </example>
public sealed class BinaryRoc(BinaryCurveOptions? options = null) : CurveMetric<BinaryCurveOptions, RocCurve>(options ?? new())
{
    private protected override RocCurve Compute(CurveData data) => RocFormula.Single(data);
}

/// <summary>The receiver operating characteristics of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryRoc"/>, with <c>Preds</c> of shape [N, C, …] and <c>Target</c> of shape [N, …] that holds the number of the
/// class. The macro average is the mean of the true positive rates at every false positive rate that occurs, interpolated.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassRoc(new(3) { Thresholds = 5 });
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L })));
/// var (fpr, tpr, thresholds) = metric.Compute()[2];   // [0, 0, 0, 0, 1], [0, 0, 0, 1, 1], [1, 0.75, 0.5, 0.25, 0]
/// </code>
/// </example>
public sealed class MulticlassRoc(MulticlassCurveOptions options) : CurveMetric<MulticlassCurveOptions, CurveSet<RocCurve>>(options)
{
    private protected override CurveSet<RocCurve> Compute(CurveData data) => RocFormula.Set(data, Options.Average);
}

/// <summary>The receiver operating characteristics of scores for several independent labels, a curve for each.</summary>
/// <remarks>As <see cref="BinaryRoc"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …].</remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelRoc(2);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var (fpr, tpr, thresholds) = metric.Compute()[1];   // [0, 0, 1], [0, 1, 1], [1, 0.7, 0.2]
/// </code>
/// </example>
public sealed class MultilabelRoc(MultilabelCurveOptions options) : CurveMetric<MultilabelCurveOptions, CurveSet<RocCurve>>(options)
{
    private protected override CurveSet<RocCurve> Compute(CurveData data) => RocFormula.Set(data, average: null);
}

/// <summary>Makes the receiver operating characteristic for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Roc.Create(ClassificationTask.Binary);
/// metric.Update(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L }));
/// var (fpr, tpr, thresholds) = (RocCurve)metric.ComputeUntyped();   // [0, 0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1, 1], [1, 0.8, 0.4, 0.35, 0.1]
/// </code>
/// </example>
public static class Roc
{
    /// <summary>Makes the receiver operating characteristic for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task, whose result is a <see cref="RocCurve"/> or, with several classes or labels, a <see cref="CurveSet{TCurve}"/>.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair> Create(ClassificationTask task, CurveTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair>>(nameof(Roc), task, options ?? new());
}

public static partial class Functional
{
    /// <summary>The ROC of one batch; see <see cref="Metrics.BinaryRoc"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments; all at their defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static RocCurve BinaryRoc(Tensor preds, Tensor target, BinaryCurveOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, _) => RocFormula.Single(data));

    /// <summary>The ROC of each class, of one batch; see <see cref="Metrics.MulticlassRoc"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, or the number of classes.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static CurveSet<RocCurve> MulticlassRoc(Tensor preds, Tensor target, MulticlassCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => RocFormula.Set(data, given.Average));

    /// <summary>The ROC of each label, of one batch; see <see cref="Metrics.MultilabelRoc"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, or the number of labels.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static CurveSet<RocCurve> MultilabelRoc(Tensor preds, Tensor target, MultilabelCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, _) => RocFormula.Set(data, average: null));
}
