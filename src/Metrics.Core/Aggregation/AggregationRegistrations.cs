namespace Metrics;

/// <summary>The aggregation metrics, by name.</summary>
internal static class AggregationRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((AggregationOptions options) => new MeanMetric(options));
        MetricRegistry.Register((AggregationOptions options) => new SumMetric(options));
        MetricRegistry.Register((AggregationOptions options) => new MinMetric(options));
        MetricRegistry.Register((AggregationOptions options) => new MaxMetric(options));
        MetricRegistry.Register((AggregationOptions options) => new CatMetric(options));
        MetricRegistry.Register((RunningAggregationOptions options) => new RunningMean(options));
        MetricRegistry.Register((RunningAggregationOptions options) => new RunningSum(options));
    }
}
