namespace Metrics;

/// <summary>A metric of the information in words that a prediction keeps of its target.</summary>
public abstract class WordInfoMetric : ErrorRateMetric
{
    private protected WordInfoMetric(ErrorRateOptions? options)
        : base(options)
    {
    }

    /// <summary>(H / N)·(H / M), with H words right of N in the target and of M in the prediction.</summary>
    private protected static Tensor Preserved(EditTotals totals)
    {
        var right = totals.LongerLength - totals.Errors;
        return right / totals.TargetLength * (right / totals.PredsLength);
    }
}
