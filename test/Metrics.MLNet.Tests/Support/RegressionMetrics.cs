namespace Metrics.MLNet.Tests;

/// <summary>The metrics that ML.NET's regression evaluator has, too.</summary>
internal static class RegressionMetrics
{
    public static MetricCollection<TensorPair> All() => new()
    {
        new MeanAbsoluteError(),
        new MeanSquaredError(),
        { "RootMeanSquaredError", new MeanSquaredError(new() { Squared = false }) },
        new R2Score(),
    };
}
