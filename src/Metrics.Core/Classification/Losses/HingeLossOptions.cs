using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Which scores the score of the true class is compared with.</summary>
public enum MulticlassHingeMode
{
    /// <summary>With the highest score among the other classes: one loss for each element.</summary>
    [JsonStringEnumMemberName("crammer-singer")]
    CrammerSinger,

    /// <summary>With none: each class has a binary loss of its own.</summary>
    [JsonStringEnumMemberName("one-vs-all")]
    OneVsAll,
}

/// <summary>The arguments that the hinge loss has in all tasks.</summary>
public abstract record HingeLossOptions : LossOptions
{
    /// <summary>Whether the loss of each element is squared. Default: <see langword="false"/>.</summary>
    public bool Squared { get; init; }

    internal sealed override (Tensor Losses, SampleRows Rows) Losses(Tensor preds, Tensor target)
    {
        var (margins, rows) = Margins(preds, target);
        var losses = (1 - margins).clamp_min(0);
        return (Squared ? losses.square() : losses, rows);
    }

    /// <summary>Checks a batch and says by how much each element is on the right side, in float64, elements along the first dimension.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    private protected abstract (Tensor Margins, SampleRows Rows) Margins(Tensor preds, Tensor target);

    /// <summary>A score is on the right side of 0 if it is positive where the class is there, and negative elsewhere.</summary>
    private protected static Tensor Signed(Tensor scores, Tensor isThere) => where(isThere, scores, scores.neg());
}

/// <summary>The arguments of <see cref="BinaryHingeLoss"/>.</summary>
public sealed record BinaryHingeLossOptions : HingeLossOptions
{
    private protected override (Tensor Margins, SampleRows Rows) Margins(Tensor preds, Tensor target)
    {
        var (scores, labels, rows) = ScoredLabels.OfOneClass(preds, target, Reading);
        return (Signed(scores.to_type(ScalarType.Float64), labels.eq(1)), rows);
    }
}

/// <summary>The arguments of <see cref="MulticlassHingeLoss"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassHingeLossOptions(int NumClasses) : HingeLossOptions
{
    /// <summary>Which scores are compared. Default: <see cref="MulticlassHingeMode.CrammerSinger"/>.</summary>
    public MulticlassHingeMode MulticlassMode { get; init; } = MulticlassHingeMode.CrammerSinger;

    internal override long[] LossShape => MulticlassMode == MulticlassHingeMode.OneVsAll ? [NumClasses] : [];

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassHingeLossOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassHingeLossOptions FromInt32(int numClasses) => new(numClasses);

    private protected override (Tensor Margins, SampleRows Rows) Margins(Tensor preds, Tensor target)
    {
        var (scores, labels, rows) = ScoredLabels.OfClasses(preds, target, NumClasses, Reading);
        var wide = scores.to_type(ScalarType.Float64);
        var own = labels.unsqueeze(1);
        var isOwn = arange(NumClasses, device: labels.device).eq(own);
        var margins = MulticlassMode == MulticlassHingeMode.OneVsAll
            ? Signed(wide, isOwn)
            : wide.gather(1, own).squeeze(1) - wide.masked_fill(isOwn, double.NegativeInfinity).amax([1]);
        return (margins, rows);
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
        ArgumentRange.Defined(MulticlassMode);
    }
}
