namespace Metrics;

/// <summary>Finds again, at run time, the input and result types of metrics that were made from a file.</summary>
internal static class InputTypes
{
    /// <exception cref="ArgumentException">The metric takes another kind of input.</exception>
    public static Metric<TInput> Taking<TInput>(this Metric metric)
        where TInput : class, IMetricInput<TInput> =>
        metric as Metric<TInput> ?? throw new ArgumentException($"Expected a metric that takes a {typeof(TInput).Name}, got {metric.Name}.", nameof(metric));

    /// <exception cref="ArgumentException">The metric takes another kind of input or returns another kind of result.</exception>
    public static Metric<TInput, TResult> Returning<TInput, TResult>(this Metric metric)
        where TInput : class, IMetricInput<TInput>
        where TResult : class =>
        metric as Metric<TInput, TResult>
            ?? throw new ArgumentException($"Expected a metric that takes a {typeof(TInput).Name} and returns a {typeof(TResult).Name}, got {metric.Name}.", nameof(metric));
}
