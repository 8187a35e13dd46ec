namespace Metrics;

/// <summary>The log loss in its tasks.</summary>
internal static class LogLossRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryLogLossOptions options) => new BinaryLogLoss(options));
        MetricRegistry.Register((MulticlassLogLossOptions options) => new MulticlassLogLoss(options));
    }
}
