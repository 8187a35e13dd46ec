namespace Metrics;

/// <summary>Metrics of one network, as they are saved.</summary>
internal sealed record FeatureShareArguments(MetricConfiguration Metrics)
{
    public Metric Create() => Metrics.Create().Accept(new Builder());

    private sealed class Builder : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class =>
            metric is MetricCollection<TInput> collection
                ? new FeatureShare<TInput>(collection, mayDiffer: true)
                : throw new ArgumentException($"Expected a collection, got {metric.Name}.", nameof(metric));
    }
}
