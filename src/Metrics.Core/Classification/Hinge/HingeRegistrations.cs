namespace Metrics;

/// <summary>The hinge loss in its tasks.</summary>
internal static class HingeRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryHingeLossOptions options) => new BinaryHingeLoss(options));
        MetricRegistry.Register((MulticlassHingeLossOptions options) => new MulticlassHingeLoss(options));
    }
}
