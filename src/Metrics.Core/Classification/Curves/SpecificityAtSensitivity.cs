namespace Metrics;

/// <summary>The highest specificity of scores for one class that is reached with at least a given sensitivity, and the threshold where it is.</summary>
/// <remarks>
/// <para>
/// max { 1 − FPR(t) : TPR(t) ≥ s } over the points of <see cref="BinaryRoc"/>, where s is <see
/// cref="BinarySpecificityAtSensitivityOptions.MinSensitivity"/>. Of several thresholds with that specificity the highest is
/// taken. Where no threshold will do, as without positives, the specificity is 0 and the threshold 1000000. Source: J. A. Swets,
/// <i>Measuring the accuracy of diagnostic systems</i>, Science 240 (1988).
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>; both results are scalars.</para>
/// <para>The value is float32; so is the threshold, or float64 where scores were.</para>
/// </remarks>
/// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
/// <example>
/// <code>
/// using var metric = new BinarySpecificityAtSensitivity(new(0.6));
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (specificity, threshold) = metric.Compute();   // 0.5, 0.35
/// </code>
/// </example>
public sealed class BinarySpecificityAtSensitivity(BinarySpecificityAtSensitivityOptions options) : CurveMetric<BinarySpecificityAtSensitivityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SpecificityAtSensitivity(data, Options.MinSensitivity);
}

/// <summary>The highest specificity that is reached with at least a given sensitivity, for each class against all others.</summary>
/// <remarks>
/// As <see cref="BinarySpecificityAtSensitivity"/>, with the input of <see cref="MulticlassRoc"/>; both results have the shape
/// [C].
/// </remarks>
/// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassSpecificityAtSensitivity(new(3, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var (specificity, threshold) = metric.Compute();   // [1, 0.5, 0.5], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public sealed class MulticlassSpecificityAtSensitivity(MulticlassSpecificityAtSensitivityOptions options) : CurveMetric<MulticlassSpecificityAtSensitivityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SpecificityAtSensitivity(data, Options.MinSensitivity);
}

/// <summary>The highest specificity that is reached with at least a given sensitivity, for each of several independent labels.</summary>
/// <remarks>
/// As <see cref="BinarySpecificityAtSensitivity"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]; both results have
/// the shape [L].
/// </remarks>
/// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelSpecificityAtSensitivity(new(2, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var (specificity, threshold) = metric.Compute();   // [1, 0], [0.9, 0.2]
/// </code>
/// </example>
public sealed class MultilabelSpecificityAtSensitivity(MultilabelSpecificityAtSensitivityOptions options) : CurveMetric<MultilabelSpecificityAtSensitivityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SpecificityAtSensitivity(data, Options.MinSensitivity);
}

/// <summary>Makes specificity at a fixed sensitivity for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = SpecificityAtSensitivity.Create(ClassificationTask.Multiclass, new() { NumClasses = 3, MinSensitivity = 0.5 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var (specificity, threshold) = metric.Compute();   // [1, 0.5, 0.5], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public static class SpecificityAtSensitivity
{
    /// <summary>Makes specificity at a fixed sensitivity for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, OperatingPoint> Create(ClassificationTask task, SpecificityAtSensitivityTaskOptions options) =>
        TaskMetric.Create<Metric<TensorPair, OperatingPoint>>(nameof(SpecificityAtSensitivity), task, options);
}

public static partial class Functional
{
    /// <summary>Specificity at a fixed sensitivity of one batch; see <see cref="Metrics.BinarySpecificityAtSensitivity"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint BinarySpecificityAtSensitivity(Tensor preds, Tensor target, BinarySpecificityAtSensitivityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SpecificityAtSensitivity(data, given.MinSensitivity));

    /// <summary>Specificity at a fixed sensitivity of each class, of one batch; see <see cref="Metrics.MulticlassSpecificityAtSensitivity"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MulticlassSpecificityAtSensitivity(Tensor preds, Tensor target, MulticlassSpecificityAtSensitivityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SpecificityAtSensitivity(data, given.MinSensitivity));

    /// <summary>Specificity at a fixed sensitivity of each label, of one batch; see <see cref="Metrics.MultilabelSpecificityAtSensitivity"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, among them the lowest sensitivity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MultilabelSpecificityAtSensitivity(Tensor preds, Tensor target, MultilabelSpecificityAtSensitivityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SpecificityAtSensitivity(data, given.MinSensitivity));
}
