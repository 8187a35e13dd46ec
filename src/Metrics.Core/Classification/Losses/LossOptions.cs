namespace Metrics;

/// <summary>The arguments of metrics that are the mean of a loss of each element.</summary>
public abstract record LossOptions : ClassificationOptions
{
    /// <summary>A label in the target whose elements do not count; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>The shape of the sum of losses.</summary>
    internal virtual long[] LossShape => [];

    private protected ScoreReading Reading => new(IgnoreIndex, ValidateArgs, ScoreKind);

    /// <summary>Checks a batch and gives the loss of each element, float64, elements along the first dimension.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract (Tensor Losses, SampleRows Rows) Losses(Tensor preds, Tensor target);
}
