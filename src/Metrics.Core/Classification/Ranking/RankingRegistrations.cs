namespace Metrics;

/// <summary>The metrics of ranked labels.</summary>
internal static class RankingRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((MultilabelRankingOptions options) => new MultilabelCoverageError(options));
        MetricRegistry.Register((MultilabelRankingOptions options) => new MultilabelRankingAveragePrecision(options));
        MetricRegistry.Register((MultilabelRankingOptions options) => new MultilabelRankingLoss(options));
    }
}
