namespace Metrics;

/// <summary>A bootstrap as it is saved.</summary>
internal sealed record BootStrapperArguments(MetricConfiguration BaseMetric, BootStrapperOptions Options)
{
    public Metric Create() => BaseMetric.Create().Accept(new Builder(this));

    private sealed class Builder(BootStrapperArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class => new BootStrapper<TInput>(metric, arguments.Options);
    }
}
