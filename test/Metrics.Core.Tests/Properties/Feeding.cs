namespace Metrics.Tests.Properties;

internal static class Feeding
{
    /// <summary>Updates a metric with batches and returns it.</summary>
    public static Metric<TInput> Fed<TInput>(this Metric<TInput> metric, IEnumerable<TInput> batches)
        where TInput : class, IMetricInput<TInput>
    {
        foreach (var batch in batches)
        {
            metric.Update(batch);
        }

        return metric;
    }
}
