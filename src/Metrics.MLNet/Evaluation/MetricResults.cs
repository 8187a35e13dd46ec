namespace Metrics.MLNet;

/// <summary>Every result as named results, so that what follows knows only one kind.</summary>
internal static class MetricResults
{
    public static NamedResults ComputeNamed(this Metric metric) =>
        metric.ComputeUntyped() is var result && result is NamedResults named ? named : new([new(metric.Name, result)]);
}
