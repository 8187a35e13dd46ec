namespace Metrics;

/// <summary>The metrics over a confusion matrix.</summary>
internal static class ConfusionMatrixRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryConfusionMatrixOptions options) => new BinaryConfusionMatrix(options));
        MetricRegistry.Register((MulticlassConfusionMatrixOptions options) => new MulticlassConfusionMatrix(options));
        MetricRegistry.Register((MultilabelConfusionMatrixOptions options) => new MultilabelConfusionMatrix(options));
    }
}
