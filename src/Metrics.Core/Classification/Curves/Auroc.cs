namespace Metrics;

/// <summary>
/// The area under the receiver operating characteristic of scores for one class: the probability that a positive sample has a
/// higher score than a negative one, ties counted half.
/// </summary>
/// <remarks>
/// <para>
/// AUROC = Σ (FPRₖ − FPRₖ₋₁) (TPRₖ + TPRₖ₋₁) / 2 over the points of <see cref="BinaryRoc"/>; it is 0 without positives or without
/// negatives, with a warning if exact. Sources: J. A. Hanley, B. J. McNeil, <i>The meaning and use of the area under a ROC
/// curve</i>, Radiology 143 (1982); for a part of the area (<see cref="BinaryAurocOptions.MaxFpr"/>) D. K. McClish, <i>Analyzing
/// a portion of the ROC curve</i>, Medical Decision Making 9 (1989).
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>; the result is a float32 scalar.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryAuroc();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class BinaryAuroc(BinaryAurocOptions? options = null) : CurveMetric<BinaryAurocOptions, Tensor>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Single(data, Options.MaxFpr);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AurocFormula.SingleOfResamples(Options.MaxFpr);
}

/// <summary>The area under the receiver operating characteristic of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryAuroc"/>, with the input of <see cref="MulticlassRoc"/>; a class that does not occur has the area 0, which
/// counts in the macro average. The result is a float32 scalar, or a tensor of shape [C] without an average. Source: D. J. Hand,
/// R. J. Till, <i>A simple generalisation of the area under the ROC curve for multiple class classification problems</i>, Machine
/// Learning 45 (2001), for averages over classes; the weighted mean of one against all others is that of F. Provost, P. Domingos
/// (2001).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassAuroc(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var value = metric.Compute();   // 0.6667
/// </code>
/// </example>
public sealed class MulticlassAuroc(MulticlassCurveAreaOptions options) : CurveMetric<MulticlassCurveAreaOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Averaged(data, Options.Average);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AurocFormula.AveragedOfResamples(Options.Average);
}

/// <summary>The area under the receiver operating characteristic of scores for several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryAuroc"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]. The result is a float32 scalar, or a
/// tensor of shape [L] without an average.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelAuroc(new(2) { Average = null });
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var value = metric.Compute();   // [1, 0]
/// </code>
/// </example>
public sealed class MultilabelAuroc(MultilabelCurveAreaOptions options) : CurveMetric<MultilabelCurveAreaOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Averaged(data, Options.Average);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AurocFormula.AveragedOfResamples(Options.Average);
}

/// <summary>Makes the area under the ROC for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Auroc.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var value = metric.Compute();   // (1 + 1 / 2 + 1 / 2) / 3 = 0.6667
/// </code>
/// </example>
public static class Auroc
{
    /// <summary>Makes the area under the ROC for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, AurocTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Auroc), task, options ?? new());
}

public static partial class Functional
{
    /// <summary>The area under the ROC of one batch; see <see cref="Metrics.BinaryAuroc"/>.</summary>
    /// <inheritdoc cref="BinaryRoc(Tensor, Tensor, BinaryCurveOptions?, Tensor?)" path="/param|/exception"/>
    public static Tensor BinaryAuroc(Tensor preds, Tensor target, BinaryAurocOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, given) => AurocFormula.Single(data, given.MaxFpr));

    /// <summary>The area under the ROC of classes, of one batch; see <see cref="Metrics.MulticlassAuroc"/>.</summary>
    /// <inheritdoc cref="MulticlassRoc(Tensor, Tensor, MulticlassCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MulticlassAuroc(Tensor preds, Tensor target, MulticlassCurveAreaOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => AurocFormula.Averaged(data, given.Average));

    /// <summary>The area under the ROC of labels, of one batch; see <see cref="Metrics.MultilabelAuroc"/>.</summary>
    /// <inheritdoc cref="MultilabelRoc(Tensor, Tensor, MultilabelCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MultilabelAuroc(Tensor preds, Tensor target, MultilabelCurveAreaOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => AurocFormula.Averaged(data, given.Average));
}
