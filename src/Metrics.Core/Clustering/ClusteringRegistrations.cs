namespace Metrics;

/// <summary>The clustering metrics, by name.</summary>
internal static class ClusteringRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new MutualInfoScore(options));
        MetricRegistry.Register((NormalizedMutualInfoScoreOptions options) => new NormalizedMutualInfoScore(options));
        MetricRegistry.Register((NormalizedMutualInfoScoreOptions options) => new AdjustedMutualInfoScore(options));
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new HomogeneityScore(options));
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new CompletenessScore(options));
        MetricRegistry.Register((VMeasureScoreOptions options) => new VMeasureScore(options));
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new RandScore(options));
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new AdjustedRandScore(options));
        MetricRegistry.Register((ExtrinsicClusteringOptions options) => new FowlkesMallowsIndex(options));
        MetricRegistry.Register((ClusterAccuracyOptions options) => new ClusterAccuracy(options));
        MetricRegistry.Register((IntrinsicClusteringOptions options) => new CalinskiHarabaszScore(options));
        MetricRegistry.Register((IntrinsicClusteringOptions options) => new DaviesBouldinScore(options));
        MetricRegistry.Register((DunnIndexOptions options) => new DunnIndex(options));
    }
}
