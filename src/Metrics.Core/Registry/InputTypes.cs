namespace Metrics;

/// <summary>Finds again, at run time, the input type of metrics that were made from a file.</summary>
internal static class InputTypes
{
    /// <exception cref="ArgumentException">The metric takes another kind of input.</exception>
    public static Metric<TInput> Taking<TInput>(this Metric metric)
        where TInput : class, IMetricInput<TInput> =>
        metric as Metric<TInput> ?? throw new ArgumentException($"Expected a metric that takes a {typeof(TInput).Name}, got {metric.Name}.", nameof(metric));
}
