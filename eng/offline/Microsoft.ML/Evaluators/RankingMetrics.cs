namespace Microsoft.ML.Data;

/// <summary>What an evaluation of a ranker found: the gains at truncation 1, 2, …</summary>
public sealed class RankingMetrics
{
    internal RankingMetrics(IReadOnlyList<double> discountedCumulativeGains, IReadOnlyList<double> normalizedDiscountedCumulativeGains)
    {
        DiscountedCumulativeGains = discountedCumulativeGains;
        NormalizedDiscountedCumulativeGains = normalizedDiscountedCumulativeGains;
    }

    public IReadOnlyList<double> NormalizedDiscountedCumulativeGains { get; }

    public IReadOnlyList<double> DiscountedCumulativeGains { get; }
}
