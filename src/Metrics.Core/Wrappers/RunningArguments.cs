namespace Metrics;

/// <summary>A running metric as it is saved.</summary>
internal sealed record RunningArguments(MetricConfiguration BaseMetric, int Window = 5)
{
    public Metric Create() => BaseMetric.Create().Accept(new Builder(this));

    private sealed class Builder(RunningArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class => new Running<TInput, TResult>(metric, arguments.Window);
    }
}
