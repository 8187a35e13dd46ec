namespace Metrics;

/// <summary>Average precision of scores for one class: the precision-recall curve summed up in one number.</summary>
/// <remarks>
/// <para>
/// AP = Σ (Rₖ − Rₖ₋₁) Pₖ over the points of <see cref="BinaryPrecisionRecallCurve"/>, recall rising: a sum of rectangles, with no
/// interpolation between points, which would be too optimistic. Without positives it is 0, with a warning if exact. Source:
/// J. Davis, M. Goadrich, <i>The relationship between precision-recall and ROC curves</i>, ICML 2006.
/// </para>
/// <para>Takes what <see cref="BinaryRoc"/> takes, and gives a float32 scalar.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryAveragePrecision();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class BinaryAveragePrecision(BinaryCurveOptions? options = null) : CurveMetric<BinaryCurveOptions, Tensor>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AveragePrecisionFormula.Single(data);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AveragePrecisionFormula.SingleOfResamples();
}

/// <summary>Average precision of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryAveragePrecision"/>, with the input of <see cref="MulticlassRoc"/>. If exact, the value of a class that does
/// not occur is NaN, and averages leave it out with a warning; binned, it is 0. The result is a float32 scalar, or a tensor of
/// shape [C] without an average.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassAveragePrecision(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var value = metric.Compute();   // 0.6667
/// </code>
/// </example>
public sealed class MulticlassAveragePrecision(MulticlassCurveAreaOptions options) : CurveMetric<MulticlassCurveAreaOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AveragePrecisionFormula.Averaged(data, Options.Average);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AveragePrecisionFormula.AveragedOfResamples(Options.Average);
}

/// <summary>Average precision of scores for several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryAveragePrecision"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]. The result is a float32 scalar,
/// or a tensor of shape [L] without an average.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelAveragePrecision(new(2) { Average = null });
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var value = metric.Compute();   // [1, 0.5]
/// </code>
/// </example>
public sealed class MultilabelAveragePrecision(MultilabelCurveAreaOptions options) : CurveMetric<MultilabelCurveAreaOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AveragePrecisionFormula.Averaged(data, Options.Average);

    private protected override Func<IntegrableCurves, Tensor>? OfResamples => AveragePrecisionFormula.AveragedOfResamples(Options.Average);
}

/// <summary>Makes average precision for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = AveragePrecision.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var value = metric.Compute();   // (1 + 1 / 2 + 1 / 2) / 3 = 0.6667
/// </code>
/// </example>
public static class AveragePrecision
{
    /// <summary>Makes average precision for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, CurveAreaTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(AveragePrecision), task, options ?? new());
}

public static partial class Functional
{
    /// <summary>The average precision of one batch; see <see cref="Metrics.BinaryAveragePrecision"/>.</summary>
    /// <inheritdoc cref="BinaryRoc(Tensor, Tensor, BinaryCurveOptions?, Tensor?)" path="/param|/exception"/>
    public static Tensor BinaryAveragePrecision(Tensor preds, Tensor target, BinaryCurveOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, _) => AveragePrecisionFormula.Single(data));

    /// <summary>The average precision of classes, of one batch; see <see cref="Metrics.MulticlassAveragePrecision"/>.</summary>
    /// <inheritdoc cref="MulticlassRoc(Tensor, Tensor, MulticlassCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MulticlassAveragePrecision(Tensor preds, Tensor target, MulticlassCurveAreaOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => AveragePrecisionFormula.Averaged(data, given.Average));

    /// <summary>The average precision of labels, of one batch; see <see cref="Metrics.MultilabelAveragePrecision"/>.</summary>
    /// <inheritdoc cref="MultilabelRoc(Tensor, Tensor, MultilabelCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MultilabelAveragePrecision(Tensor preds, Tensor target, MultilabelCurveAreaOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => AveragePrecisionFormula.Averaged(data, given.Average));
}
