namespace Metrics;

/// <summary>Makes collections without naming the type of their input.</summary>
public static class MetricCollection
{
    /// <summary>Makes a collection of metrics, each under the name of its class.</summary>
    /// <param name="metrics">The metrics; the collection owns them from now on.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    /// <example><code>var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());</code></example>
    public static MetricCollection<TInput> Of<TInput>(params IEnumerable<Metric<TInput>> metrics)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var collection = new MetricCollection<TInput>();
        foreach (var metric in metrics)
        {
            collection.Add(metric);
        }

        return collection;
    }
}
