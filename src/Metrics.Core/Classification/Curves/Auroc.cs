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
/// <example>
/// <code>
/// using var auroc = new BinaryAuroc(new() { MaxFpr = 0.1 });
/// auroc.Update(preds, target);
/// Console.WriteLine(auroc.Compute().ToSingle());
/// </code>
/// </example>
public sealed class BinaryAuroc : CurveMetric<BinaryAurocOptions, Tensor>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; all at their defaults if left out.</param>
    public BinaryAuroc(BinaryAurocOptions? options = null)
        : base(options ?? new())
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Single(data, Options.MaxFpr);
}

/// <summary>The area under the receiver operating characteristic of scores for several classes, one class against all others.</summary>
/// <remarks>
/// As <see cref="BinaryAuroc"/>, with the input of <see cref="MulticlassRoc"/>; a class that does not occur has the area 0, which
/// counts in the macro average. The result is a float32 scalar, or a tensor of shape [C] without an average. Source: D. J. Hand,
/// R. J. Till, <i>A simple generalisation of the area under the ROC curve for multiple class classification problems</i>, Machine
/// Learning 45 (2001), for averages over classes; the weighted mean of one against all others is that of F. Provost, P. Domingos
/// (2001).
/// </remarks>
/// <example>
/// <code>
/// using var auroc = new MulticlassAuroc(10);
/// auroc.Update(preds, target);
/// Console.WriteLine(auroc.Compute().ToSingle());
/// </code>
/// </example>
public sealed class MulticlassAuroc : CurveMetric<MulticlassCurveAreaOptions, Tensor>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments, or the number of classes.</param>
    public MulticlassAuroc(MulticlassCurveAreaOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Averaged(data, Options.Average);
}

/// <summary>The area under the receiver operating characteristic of scores for several independent labels.</summary>
/// <remarks>
/// As <see cref="BinaryAuroc"/>, with <c>Preds</c> and <c>Target</c> of shape [N, L, …]. The result is a float32 scalar, or a
/// tensor of shape [L] without an average.
/// </remarks>
/// <example>
/// <code>
/// using var auroc = new MultilabelAuroc(new(5) { Average = null });
/// auroc.Update(preds, target);
/// var ofLabel3 = auroc.Compute()[3];
/// </code>
/// </example>
public sealed class MultilabelAuroc : CurveMetric<MultilabelCurveAreaOptions, Tensor>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments, or the number of labels.</param>
    public MultilabelAuroc(MultilabelCurveAreaOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Compute(CurveData data) => AurocFormula.Averaged(data, Options.Average);
}

public static partial class Functional
{
    /// <summary>The area under the ROC of one batch; see <see cref="Metrics.BinaryAuroc"/>.</summary>
    /// <param name="preds">Scores, of any shape.</param>
    /// <param name="target">Labels 0 and 1, of the same shape.</param>
    /// <param name="options">The arguments; all at their defaults if left out.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static Tensor BinaryAuroc(Tensor preds, Tensor target, BinaryAurocOptions? options = null) =>
        CurveFunction.Compute(options ?? new(), preds, target, data => AurocFormula.Single(data, options?.MaxFpr));

    /// <summary>The area under the ROC of classes, of one batch; see <see cref="Metrics.MulticlassAuroc"/>.</summary>
    /// <param name="preds">Scores, [N, C, …].</param>
    /// <param name="target">Class numbers, [N, …].</param>
    /// <param name="options">The arguments, or the number of classes.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static Tensor MulticlassAuroc(Tensor preds, Tensor target, MulticlassCurveAreaOptions options) =>
        CurveFunction.Compute(options, preds, target, data => AurocFormula.Averaged(data, options.Average));

    /// <summary>The area under the ROC of labels, of one batch; see <see cref="Metrics.MultilabelAuroc"/>.</summary>
    /// <param name="preds">Scores, [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, [N, L, …].</param>
    /// <param name="options">The arguments, or the number of labels.</param>
    /// <exception cref="ArgumentException">An argument or the batch is not as described.</exception>
    public static Tensor MultilabelAuroc(Tensor preds, Tensor target, MultilabelCurveAreaOptions options) =>
        CurveFunction.Compute(options, preds, target, data => AurocFormula.Averaged(data, options.Average));
}
