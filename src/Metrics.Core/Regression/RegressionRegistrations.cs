namespace Metrics;

/// <summary>The regression metrics, by name.</summary>
internal static class RegressionRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((MeanSquaredErrorOptions options) => new MeanSquaredError(options));
        MetricRegistry.Register((MeanAbsoluteErrorOptions options) => new MeanAbsoluteError(options));
        MetricRegistry.Register((R2ScoreOptions options) => new R2Score(options));
        MetricRegistry.Register((PearsonCorrCoefOptions options) => new PearsonCorrCoef(options));
    }
}
