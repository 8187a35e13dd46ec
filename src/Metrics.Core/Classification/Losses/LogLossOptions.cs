namespace Metrics;

/// <summary>The arguments that the log loss has in all tasks.</summary>
public abstract record LogLossOptions : LossOptions
{
    /// <summary>The base of the logarithm, greater than 1. Default: e; ML.NET has 2 for two classes, and e for several.</summary>
    public double LogBase { get; init; } = Math.E;

    /// <summary>
    /// Probabilities of the true class below this count as this, so that a single one of 0 does not make the loss infinite; from 0 to
    /// 1. With 0 it does make it infinite, as in ML.NET's evaluation of two classes. Default: 1e-15, as in ML.NET's of several.
    /// </summary>
    public double Epsilon { get; init; } = 1e-15;

    internal sealed override (Tensor Losses, SampleRows Rows) Losses(Tensor preds, Tensor target)
    {
        var (probabilities, rows) = OfTruth(preds, target);
        return (probabilities.clamp_min(Epsilon).log() / -Math.Log(LogBase), rows);
    }

    /// <summary>Checks a batch and gives the probability of the true class of each element, float64 [n].</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    private protected abstract (Tensor Probabilities, SampleRows Rows) OfTruth(Tensor preds, Tensor target);

    /// <summary>Scores in float64 before logits become probabilities: in float32 that of a logit of 17 is 1, and that of the other class 0.</summary>
    private protected static Tensor Wide(Tensor preds) => preds.is_floating_point() ? preds.to_type(ScalarType.Float64) : preds;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Inside(LogBase, 1, double.PositiveInfinity);
        ArgumentRange.Between(Epsilon, 0, 1);
    }
}

/// <summary>The arguments of <see cref="BinaryLogLoss"/>.</summary>
public sealed record BinaryLogLossOptions : LogLossOptions
{
    private protected override (Tensor Probabilities, SampleRows Rows) OfTruth(Tensor preds, Tensor target)
    {
        var (probabilities, _, rows) = ScoredLabels.OfTruth(Wide(preds), target, Reading);
        return (probabilities, rows);
    }
}

/// <summary>The arguments of <see cref="MulticlassLogLoss"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassLogLossOptions(int NumClasses) : LogLossOptions
{
    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassLogLossOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassLogLossOptions FromInt32(int numClasses) => new(numClasses);

    private protected override (Tensor Probabilities, SampleRows Rows) OfTruth(Tensor preds, Tensor target)
    {
        var (scores, labels, rows) = ScoredLabels.OfClasses(Wide(preds), target, NumClasses, Reading);
        return (scores.gather(1, labels.unsqueeze(1)).squeeze(1), rows);
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
    }
}
