namespace Metrics;

/// <summary>The hinge loss and the log loss in their tasks.</summary>
internal static class LossRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryHingeLossOptions options) => new BinaryHingeLoss(options));
        MetricRegistry.Register((MulticlassHingeLossOptions options) => new MulticlassHingeLoss(options));
        MetricRegistry.Register((BinaryLogLossOptions options) => new BinaryLogLoss(options));
        MetricRegistry.Register((MulticlassLogLossOptions options) => new MulticlassLogLoss(options));
    }
}
