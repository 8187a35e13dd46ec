namespace Metrics;

/// <summary>The segmentation metrics, by name.</summary>
internal static class SegmentationRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((DiceScoreOptions options) => new DiceScore(options));
        MetricRegistry.Register((GeneralizedDiceScoreOptions options) => new GeneralizedDiceScore(options));
        MetricRegistry.Register((MeanIoUOptions options) => new MeanIoU(options));
        MetricRegistry.Register((HausdorffDistanceOptions options) => new HausdorffDistance(options));
    }
}
