namespace Metrics;

/// <summary>A class-wise wrapper as it is saved.</summary>
internal sealed record ClasswiseWrapperArguments(MetricConfiguration Metric, IReadOnlyList<string>? Labels = null, string? Prefix = null, string? Postfix = null)
{
    public Metric Create() => Metric.Create().Accept(new Builder(this));

    private sealed class Builder(ClasswiseWrapperArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput>(Metric<TInput> metric)
            where TInput : class, IMetricInput<TInput> =>
            metric is Metric<TInput, Tensor> perClass
                ? new ClasswiseWrapper<TInput>(perClass, arguments.Labels, arguments.Prefix, arguments.Postfix)
                : throw new ArgumentException($"Expected a metric that returns a tensor, got {metric.Name}.", nameof(metric));
    }
}
