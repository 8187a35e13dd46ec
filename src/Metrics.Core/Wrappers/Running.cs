namespace Metrics;

/// <summary>Makes running metrics without naming the types of their input and result.</summary>
public static class Running
{
    /// <summary>Makes a metric over the last batches only.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    /// <param name="window">The number of batches that count, at least 1.</param>
    /// <typeparam name="TInput">The record that the metric takes.</typeparam>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <example><code>using var metric = Running.Of(new BinaryAccuracy(), window: 10);</code></example>
    public static Running<TInput, TResult> Of<TInput, TResult>(Metric<TInput, TResult> metric, int window = 5)
        where TInput : class, IMetricInput<TInput>
        where TResult : class => new(metric, window);
}
