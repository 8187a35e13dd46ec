namespace Metrics;

/// <summary>The equal error rate of scores for one class: the error at the threshold where as large a part of the negatives as of the positives is misjudged.</summary>
/// <remarks>
/// <para>
/// EER = (FPR(t) + FNR(t)) / 2 with FNR = 1 − TPR, at the point of <see cref="BinaryRoc"/> where |FPR(t) − FNR(t)| is smallest;
/// of several such points at the one with the highest threshold. Source: A. K. Jain, A. Ross, S. Prabhakar, <i>An introduction
/// to biometric recognition</i>, IEEE Transactions on Circuits and Systems for Video Technology 14 (2004).
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>; the result is a float32 scalar.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryEer();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryEer(BinaryCurveOptions? options = null) : CurveMetric<BinaryCurveOptions, Tensor>(options ?? new())
{
    private protected override Tensor Compute(CurveData data) => EerFormula.Single(data);
}

/// <summary>The equal error rate of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryEer"/>, of the curves of <see cref="MulticlassRoc"/>, of which averages have one. The result is a float32
/// tensor of shape [C], or a scalar with an average.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassEer(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var value = metric.Compute();   // [0, 0.75, 0.75]
/// </code>
/// </example>
public sealed class MulticlassEer(MulticlassCurveOptions options) : CurveMetric<MulticlassCurveOptions, Tensor>(options)
{
    private protected override Tensor Compute(CurveData data) => EerFormula.Set(data, Options.Average);
}

/// <summary>The equal error rate of scores for several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryEer"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]. The result is a float32 tensor of shape
/// [L].
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelEer(2);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var value = metric.Compute();   // [0, 1]
/// </code>
/// </example>
public sealed class MultilabelEer(MultilabelCurveOptions options) : CurveMetric<MultilabelCurveOptions, Tensor>(options)
{
    private protected override Tensor Compute(CurveData data) => EerFormula.Set(data, average: null);
}

/// <summary>Makes the equal error rate for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Eer.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var value = metric.Compute();   // [0, 0.75, 0.75]
/// </code>
/// </example>
public static class Eer
{
    /// <summary>Makes the equal error rate for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, CurveTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Eer), task, options ?? new());
}

public static partial class Functional
{
    /// <summary>The equal error rate of one batch; see <see cref="Metrics.BinaryEer"/>.</summary>
    /// <inheritdoc cref="BinaryRoc(Tensor, Tensor, BinaryCurveOptions?, Tensor?)" path="/param|/exception"/>
    public static Tensor BinaryEer(Tensor preds, Tensor target, BinaryCurveOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, _) => EerFormula.Single(data));

    /// <summary>The equal error rate of classes, of one batch; see <see cref="Metrics.MulticlassEer"/>.</summary>
    /// <inheritdoc cref="MulticlassRoc(Tensor, Tensor, MulticlassCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MulticlassEer(Tensor preds, Tensor target, MulticlassCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => EerFormula.Set(data, given.Average));

    /// <summary>The equal error rate of labels, of one batch; see <see cref="Metrics.MultilabelEer"/>.</summary>
    /// <inheritdoc cref="MultilabelRoc(Tensor, Tensor, MultilabelCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MultilabelEer(Tensor preds, Tensor target, MultilabelCurveOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, _) => EerFormula.Set(data, average: null));
}
