namespace Metrics;

/// <summary>Makes trackers without naming the types of their input and result.</summary>
public static class MetricTracker
{
    /// <summary>Makes a tracker.</summary>
    /// <param name="metric">The metric or collection to track; the tracker owns it from now on.</param>
    /// <param name="maximize">Whether the largest value is the best; what the metric says of itself if it is left out.</param>
    /// <typeparam name="TInput">The record that the metric takes.</typeparam>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <exception cref="ArgumentException">Neither the argument nor the metric says which direction is better.</exception>
    /// <example><code>using var tracker = MetricTracker.Of(new BinaryAccuracy());</code></example>
    public static MetricTracker<TInput, TResult> Of<TInput, TResult>(Metric<TInput, TResult> metric, bool? maximize = null)
        where TInput : class, IMetricInput<TInput>
        where TResult : class => new(metric, maximize);
}
