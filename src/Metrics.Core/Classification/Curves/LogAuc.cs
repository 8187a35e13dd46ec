namespace Metrics;

/// <summary>The area under the receiver operating characteristic of scores for one class over the logarithm of the false positive rate, which gives weight to the start of the curve.</summary>
/// <remarks>
/// <para>
/// LogAUC = ∫ TPR d(log₁₀ FPR) / (log₁₀ b − log₁₀ a) between the false positive rates a and b of <see
/// cref="BinaryLogAucOptions.FprRange"/>: by the trapezoidal rule, over the points of <see cref="BinaryRoc"/> and the ends a and
/// b. There the true positive rate is interpolated in the false positive rate; beyond the ends of a curve of given thresholds
/// its first or last segment goes on. Without negatives, or with fewer than two points, the area is 0. Source: M. M. Mysinger, B.
/// K. Shoichet, <i>Rapid context-dependent ligand desolvation in molecular docking</i>, Journal of Chemical Information and
/// Modeling 50 (2010).
/// </para>
/// <para>The input is that of <see cref="BinaryRoc"/>; the result is a float32 scalar.</para>
/// </remarks>
/// <param name="options">The arguments; all at their defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryLogAuc();
/// metric.Update(new(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryLogAuc(BinaryLogAucOptions? options = null) : CurveMetric<BinaryLogAucOptions, Tensor>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => LogAucFormula.Averaged(data, Options.FprRange, average: null)[0];
}

/// <summary>The area under the logarithmic receiver operating characteristic of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryLogAuc"/>, with the input of <see cref="MulticlassRoc"/>. The result is a float32 tensor of shape [C], or
/// a scalar with an average.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassLogAuc(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L })));
/// var value = metric.Compute();   // [1, 0, 0]
/// </code>
/// </example>
public sealed class MulticlassLogAuc(MulticlassLogAucOptions options) : CurveMetric<MulticlassLogAucOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => LogAucFormula.Averaged(data, Options.FprRange, Options.Average);
}

/// <summary>The area under the logarithmic receiver operating characteristic of scores for several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryLogAuc"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]. The result is a float32 tensor of
/// shape [L], or a scalar with an average.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelLogAuc(2);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1L }, { 0L, 0L } })));
/// var value = metric.Compute();   // [1, 0]
/// </code>
/// </example>
public sealed class MultilabelLogAuc(MultilabelLogAucOptions options) : CurveMetric<MultilabelLogAucOptions, Tensor>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => LogAucFormula.Averaged(data, Options.FprRange, Options.Average);
}

/// <summary>Makes the area under the logarithmic ROC for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = LogAuc.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2L, 1L }));
/// var value = metric.Compute();   // [1, 0, 0]
/// </code>
/// </example>
public static class LogAuc
{
    /// <summary>Makes the area under the logarithmic ROC for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, LogAucTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(LogAuc), task, options ?? new());
}

public static partial class Functional
{
    /// <summary>The area under the logarithmic ROC of one batch; see <see cref="Metrics.BinaryLogAuc"/>.</summary>
    /// <inheritdoc cref="BinaryRoc(Tensor, Tensor, BinaryCurveOptions?, Tensor?)" path="/param|/exception"/>
    public static Tensor BinaryLogAuc(Tensor preds, Tensor target, BinaryLogAucOptions? options = null, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options ?? new(), (data, given) => LogAucFormula.Averaged(data, given.FprRange, average: null)[0]);

    /// <summary>The area under the logarithmic ROC of classes, of one batch; see <see cref="Metrics.MulticlassLogAuc"/>.</summary>
    /// <inheritdoc cref="MulticlassRoc(Tensor, Tensor, MulticlassCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MulticlassLogAuc(Tensor preds, Tensor target, MulticlassLogAucOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => LogAucFormula.Averaged(data, given.FprRange, given.Average));

    /// <summary>The area under the logarithmic ROC of labels, of one batch; see <see cref="Metrics.MultilabelLogAuc"/>.</summary>
    /// <inheritdoc cref="MultilabelRoc(Tensor, Tensor, MultilabelCurveOptions, Tensor?)" path="/param|/exception"/>
    public static Tensor MultilabelLogAuc(Tensor preds, Tensor target, MultilabelLogAucOptions options, Tensor? sampleWeight = null) =>
        CurveForm.Compute(preds, target, sampleWeight, options, (data, given) => LogAucFormula.Averaged(data, given.FprRange, given.Average));
}
