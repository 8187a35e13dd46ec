namespace Metrics;

/// <summary>The highest sensitivity of scores for one class that is reached with at least a given specificity, and the threshold where it is.</summary>
/// <remarks>
/// <para>
/// max { TPR(t) : 1 − FPR(t) ≥ s } over the points of <see cref="BinaryRoc"/>, where s is <see
/// cref="BinarySensitivityAtSpecificityOptions.MinSpecificity"/>. Of several thresholds with that sensitivity the highest is
/// taken. Where no threshold will do, which only happens with given thresholds, the sensitivity is 0 and the threshold 1000000.
/// Source: J. A. Swets, <i>Measuring the accuracy of diagnostic systems</i>, Science 240 (1988).
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>; both results are scalars.</para>
/// <para>The value is float32; so is the threshold, or float64 where scores were.</para>
/// </remarks>
/// <param name="options">The arguments, among them the lowest specificity that will do.</param>
/// <example>
/// <code>
/// using var metric = new BinarySensitivityAtSpecificity(new(0.6));
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (sensitivity, threshold) = metric.Compute();   // 0.5, 0.8
/// </code>
/// </example>
public sealed class BinarySensitivityAtSpecificity(BinarySensitivityAtSpecificityOptions options) : CurveMetric<BinarySensitivityAtSpecificityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SensitivityAtSpecificity(data, Options.MinSpecificity);
}

/// <summary>The highest sensitivity that is reached with at least a given specificity, for each class against all others.</summary>
/// <remarks>
/// As <see cref="BinarySensitivityAtSpecificity"/>, with the input of <see cref="MulticlassRoc"/>; both results have the shape
/// [C].
/// </remarks>
/// <param name="options">The arguments, among them the lowest specificity that will do.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassSensitivityAtSpecificity(new(3, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var (sensitivity, threshold) = metric.Compute();   // [1, 1, 1], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public sealed class MulticlassSensitivityAtSpecificity(MulticlassSensitivityAtSpecificityOptions options) : CurveMetric<MulticlassSensitivityAtSpecificityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SensitivityAtSpecificity(data, Options.MinSpecificity);
}

/// <summary>The highest sensitivity that is reached with at least a given specificity, for each of several independent labels.</summary>
/// <remarks>
/// As <see cref="BinarySensitivityAtSpecificity"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]; both results have
/// the shape [L].
/// </remarks>
/// <param name="options">The arguments, among them the lowest specificity that will do.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelSensitivityAtSpecificity(new(2, 0.5));
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var (sensitivity, threshold) = metric.Compute();   // [1, 0], [0.9, 1]
/// </code>
/// </example>
public sealed class MultilabelSensitivityAtSpecificity(MultilabelSensitivityAtSpecificityOptions options) : CurveMetric<MultilabelSensitivityAtSpecificityOptions, OperatingPoint>(options)
{
    private protected override OperatingPoint Compute(CurveData data) => OperatingPointFormula.SensitivityAtSpecificity(data, Options.MinSpecificity);
}

/// <summary>Makes sensitivity at a fixed specificity for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = SensitivityAtSpecificity.Create(ClassificationTask.Multiclass, new() { NumClasses = 3, MinSpecificity = 0.5 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var (sensitivity, threshold) = metric.Compute();   // [1, 1, 1], [0.7, 0.4, 0.3]
/// </code>
/// </example>
public static class SensitivityAtSpecificity
{
    /// <summary>Makes sensitivity at a fixed specificity for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, OperatingPoint> Create(ClassificationTask task, SensitivityAtSpecificityTaskOptions options) =>
        TaskMetric.Create<Metric<TensorPair, OperatingPoint>>(nameof(SensitivityAtSpecificity), task, options);
}

public static partial class Functional
{
    /// <summary>Sensitivity at a fixed specificity of one batch; see <see cref="Metrics.BinarySensitivityAtSpecificity"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments, among them the lowest specificity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint BinarySensitivityAtSpecificity(Tensor preds, Tensor target, BinarySensitivityAtSpecificityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SensitivityAtSpecificity(data, given.MinSpecificity));

    /// <summary>Sensitivity at a fixed specificity of each class, of one batch; see <see cref="Metrics.MulticlassSensitivityAtSpecificity"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, among them the lowest specificity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MulticlassSensitivityAtSpecificity(Tensor preds, Tensor target, MulticlassSensitivityAtSpecificityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SensitivityAtSpecificity(data, given.MinSpecificity));

    /// <summary>Sensitivity at a fixed specificity of each label, of one batch; see <see cref="Metrics.MultilabelSensitivityAtSpecificity"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, among them the lowest specificity that will do.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static OperatingPoint MultilabelSensitivityAtSpecificity(Tensor preds, Tensor target, MultilabelSensitivityAtSpecificityOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => OperatingPointFormula.SensitivityAtSpecificity(data, given.MinSpecificity));
}
