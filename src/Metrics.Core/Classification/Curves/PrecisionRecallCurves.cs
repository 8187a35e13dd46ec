namespace Metrics;

/// <summary>The precision-recall curve of scores for one class: precision over recall, as the threshold rises.</summary>
/// <remarks>
/// <para>
/// Precision(t) = TP(t) / (TP(t) + FP(t)) and recall(t) = TP(t) / P, where TP(t) and FP(t) count the positive and negative
/// samples with a score of at least t; at the end stands the point (1, 0). Source: J. Davis, M. Goadrich, <i>The relationship
/// between precision-recall and ROC curves</i>, ICML 2006.
/// </para>
/// <para>
/// What is undefined: without positives the recall of an exact curve is 1 at every threshold, with a warning; the recall of a
/// binned curve is NaN then, and its precision is NaN at thresholds above all scores.
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>.</para>
/// <para>Both rates are float32.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryPrecisionRecallCurve();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var (precision, recall, thresholds) = metric.Compute();   // [0.5, 0.6667, 0.5, 1, 1], [1, 1, 0.5, 0.5, 0], [0.1, 0.35, 0.4, 0.8]
/// </code>
/// </example>
public sealed class BinaryPrecisionRecallCurve(BinaryCurveOptions? options = null) : CurveMetric<BinaryCurveOptions, PrecisionRecallCurve>(options ?? new())
{
    private protected override PrecisionRecallCurve Compute(CurveData data) => PrecisionRecallFormula.Single(data);
}

/// <summary>The precision-recall curves of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryPrecisionRecallCurve"/>, with the input of <see cref="MulticlassRoc"/>. The recall of a class that does not
/// occur is NaN; but if all samples belong to class 0, the recall of every class is 1, as in TorchMetrics. The macro average is
/// the mean of the recalls at every precision that occurs, interpolated; precision is no monotone function of the threshold, so
/// read it with care.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassPrecisionRecallCurve(new(3) { Average = Average.Micro });
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L })));
/// var (precision, recall, thresholds) = metric.Compute()[0];   // [0.3333, 0.4, 0.6667, 0.5, 1, 1], [1, 1, 1, 0.5, 0.5, 0], [0.1, 0.2, 0.3, 0.5, 0.7]
/// </code>
/// </example>
public sealed class MulticlassPrecisionRecallCurve(MulticlassCurveOptions options) : CurveMetric<MulticlassCurveOptions, CurveSet<PrecisionRecallCurve>>(options)
{
    private protected override CurveSet<PrecisionRecallCurve> Compute(CurveData data) => PrecisionRecallFormula.Set(data, Options.Average);
}

/// <summary>The precision-recall curves of scores for several independent labels, a curve for each.</summary>
/// <remarks>As <see cref="BinaryPrecisionRecallCurve"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …].</remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelPrecisionRecallCurve(2);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var (precision, recall, thresholds) = metric.Compute()[1];   // [0.5, 1, 1], [1, 1, 0], [0.2, 0.7]
/// </code>
/// </example>
public sealed class MultilabelPrecisionRecallCurve(MultilabelCurveOptions options) : CurveMetric<MultilabelCurveOptions, CurveSet<PrecisionRecallCurve>>(options)
{
    private protected override CurveSet<PrecisionRecallCurve> Compute(CurveData data) => PrecisionRecallFormula.Set(data, average: null);
}

public static partial class Functional
{
    /// <summary>The precision-recall curve of one batch; see <see cref="Metrics.BinaryPrecisionRecallCurve"/>.</summary>
    /// <inheritdoc cref="BinaryRoc(Tensor, Tensor, BinaryCurveOptions?, Tensor?)" path="/param|/exception"/>
    public static PrecisionRecallCurve BinaryPrecisionRecallCurve(Tensor preds, Tensor target, BinaryCurveOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, _) => PrecisionRecallFormula.Single(data));

    /// <summary>The precision-recall curve of each class, of one batch; see <see cref="Metrics.MulticlassPrecisionRecallCurve"/>.</summary>
    /// <inheritdoc cref="MulticlassRoc(Tensor, Tensor, MulticlassCurveOptions, Tensor?)" path="/param|/exception"/>
    public static CurveSet<PrecisionRecallCurve> MulticlassPrecisionRecallCurve(Tensor preds, Tensor target, MulticlassCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => PrecisionRecallFormula.Set(data, given.Average));

    /// <summary>The precision-recall curve of each label, of one batch; see <see cref="Metrics.MultilabelPrecisionRecallCurve"/>.</summary>
    /// <inheritdoc cref="MultilabelRoc(Tensor, Tensor, MultilabelCurveOptions, Tensor?)" path="/param|/exception"/>
    public static CurveSet<PrecisionRecallCurve> MultilabelPrecisionRecallCurve(Tensor preds, Tensor target, MultilabelCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, _) => PrecisionRecallFormula.Set(data, average: null));
}
