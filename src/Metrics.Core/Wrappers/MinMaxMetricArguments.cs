namespace Metrics;

/// <summary>A metric with its extremes, as it is saved.</summary>
internal sealed record MinMaxMetricArguments(MetricConfiguration BaseMetric)
{
    public Metric Create() => BaseMetric.Create().Accept(new Builder());

    private sealed class Builder : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class => new MinMaxMetric<TInput>(metric.Returning<TInput, Tensor>());
    }
}
