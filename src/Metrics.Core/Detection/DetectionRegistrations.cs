namespace Metrics;

/// <summary>The detection metrics, by name.</summary>
internal static class DetectionRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BoxOverlapOptions options) => new IntersectionOverUnion(options));
        MetricRegistry.Register((BoxOverlapOptions options) => new GeneralizedIntersectionOverUnion(options));
        MetricRegistry.Register((BoxOverlapOptions options) => new DistanceIntersectionOverUnion(options));
        MetricRegistry.Register((BoxOverlapOptions options) => new CompleteIntersectionOverUnion(options));
        MetricRegistry.Register((MeanAveragePrecisionOptions options) => new MeanAveragePrecision(options));
        MetricRegistry.Register((PanopticQualityOptions options) => new PanopticQuality(options));
        MetricRegistry.Register((PanopticQualityOptions options) => new ModifiedPanopticQuality(options));
    }
}
