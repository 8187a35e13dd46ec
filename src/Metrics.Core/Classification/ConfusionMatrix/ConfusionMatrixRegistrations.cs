namespace Metrics;

/// <summary>The metrics over a confusion matrix.</summary>
internal static class ConfusionMatrixRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryConfusionMatrixOptions options) => new BinaryConfusionMatrix(options));
        MetricRegistry.Register((MulticlassConfusionMatrixOptions options) => new MulticlassConfusionMatrix(options));
        MetricRegistry.Register((MultilabelConfusionMatrixOptions options) => new MultilabelConfusionMatrix(options));
        MetricRegistry.Register((BinaryJaccardIndexOptions options) => new BinaryJaccardIndex(options));
        MetricRegistry.Register((MulticlassJaccardIndexOptions options) => new MulticlassJaccardIndex(options));
        MetricRegistry.Register((MultilabelJaccardIndexOptions options) => new MultilabelJaccardIndex(options));
        MetricRegistry.Register((BinaryCohenKappaOptions options) => new BinaryCohenKappa(options));
        MetricRegistry.Register((MulticlassCohenKappaOptions options) => new MulticlassCohenKappa(options));
        MetricRegistry.Register((BinaryMatthewsCorrCoefOptions options) => new BinaryMatthewsCorrCoef(options));
        MetricRegistry.Register((MulticlassMatthewsCorrCoefOptions options) => new MulticlassMatthewsCorrCoef(options));
        MetricRegistry.Register((MultilabelMatthewsCorrCoefOptions options) => new MultilabelMatthewsCorrCoef(options));
    }
}
