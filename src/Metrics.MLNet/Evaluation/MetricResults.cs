namespace Metrics.MLNet;

/// <summary>Every result as named results, so that what follows knows only one kind.</summary>
internal static class MetricResults
{
    public static NamedResults ComputeNamed(this Metric metric) => Named(metric.Name, metric.ComputeUntyped());

    /// <param name="name">The name of a result that has none.</param>
    /// <param name="result">What a metric computed.</param>
    public static NamedResults Named(string name, object result) => result as NamedResults ?? new([new(name, result)]);
}
