namespace Metrics;

/// <summary>A class-wise wrapper as it is saved.</summary>
internal sealed record ClasswiseWrapperArguments(MetricConfiguration Metric, IReadOnlyList<string>? Labels = null, string? Prefix = null, string? Postfix = null)
{
    public Metric Create() => Metric.Create().Accept(new Builder(this));

    private sealed class Builder(ClasswiseWrapperArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class =>
            new ClasswiseWrapper<TInput>(metric.Returning<TInput, Tensor>(), arguments.Labels, arguments.Prefix, arguments.Postfix);
    }
}
