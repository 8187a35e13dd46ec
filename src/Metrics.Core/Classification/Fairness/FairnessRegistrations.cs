namespace Metrics;

/// <summary>The metrics that compare groups.</summary>
internal static class FairnessRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryGroupStatRatesOptions options) => new BinaryGroupStatRates(options));
        MetricRegistry.Register((BinaryFairnessOptions options) => new BinaryFairness(options));
    }
}
