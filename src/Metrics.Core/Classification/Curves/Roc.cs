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
/// <c>Target</c>, of the same shape, holds 0, 1, or <see cref="CurveOptions.IgnoreIndex"/>. An exact curve of no samples is an
/// <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var roc = new BinaryRoc(new() { Thresholds = 100 });
/// roc.Update(preds, target);
/// var (fpr, tpr, thresholds) = roc.Compute();
/// </code>
/// </example>
public sealed class BinaryRoc : CurveMetric<BinaryCurveOptions, RocCurve>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; all at their defaults if left out.</param>
    public BinaryRoc(BinaryCurveOptions? options = null)
        : base(options ?? new())
    {
    }

    private protected override RocCurve Compute(CurveData data) => RocFormula.Single(data);
}

/// <summary>The receiver operating characteristics of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryRoc"/>, with <c>Preds</c> of shape [N, C, …] and <c>Target</c> of shape [N, …] that holds the number of the
/// class. The macro average is the mean of the true positive rates at every false positive rate that occurs, interpolated.
/// </remarks>
/// <example>
/// <code>
/// using var roc = new MulticlassRoc(new(10) { Thresholds = 200 });
/// roc.Update(preds, target);
/// var ofClass3 = roc.Compute()[3];
/// </code>
/// </example>
public sealed class MulticlassRoc : CurveMetric<MulticlassCurveOptions, CurveSet<RocCurve>>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments, or the number of classes.</param>
    public MulticlassRoc(MulticlassCurveOptions options)
        : base(options)
    {
    }

    private protected override CurveSet<RocCurve> Compute(CurveData data) => RocFormula.Set(data, Options.Average);
}

/// <summary>The receiver operating characteristics of scores for several independent labels, a curve for each.</summary>
/// <remarks>As <see cref="BinaryRoc"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …].</remarks>
/// <example>
/// <code>
/// using var roc = new MultilabelRoc(5);
/// roc.Update(preds, target);
/// foreach (var (fpr, tpr, thresholds) in roc.Compute()) { … }
/// </code>
/// </example>
public sealed class MultilabelRoc : CurveMetric<MultilabelCurveOptions, CurveSet<RocCurve>>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments, or the number of labels.</param>
    public MultilabelRoc(MultilabelCurveOptions options)
        : base(options)
    {
    }

    private protected override CurveSet<RocCurve> Compute(CurveData data) => RocFormula.Set(data, average: null);
}

public static partial class Functional
{
    /// <summary>The ROC of one batch; see <see cref="Metrics.BinaryRoc"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments; all at their defaults if left out.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static RocCurve BinaryRoc(Tensor preds, Tensor target, BinaryCurveOptions? options = null) =>
        CurveFunction.Compute(options ?? new(), preds, target, RocFormula.Single);

    /// <summary>The ROC of each class, of one batch; see <see cref="Metrics.MulticlassRoc"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, or the number of classes.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static CurveSet<RocCurve> MulticlassRoc(Tensor preds, Tensor target, MulticlassCurveOptions options) =>
        CurveFunction.Compute(options, preds, target, data => RocFormula.Set(data, options.Average));

    /// <summary>The ROC of each label, of one batch; see <see cref="Metrics.MultilabelRoc"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, or the number of labels.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static CurveSet<RocCurve> MultilabelRoc(Tensor preds, Tensor target, MultilabelCurveOptions options) =>
        CurveFunction.Compute(options, preds, target, data => RocFormula.Set(data, average: null));
}
