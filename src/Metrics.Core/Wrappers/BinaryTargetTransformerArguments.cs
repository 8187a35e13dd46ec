namespace Metrics;

/// <summary>A transformer of targets as it is saved.</summary>
internal sealed record BinaryTargetTransformerArguments(MetricConfiguration WrappedMetric, double Threshold = 0)
{
    public Metric Create() => WrappedMetric.Create().Accept(new Builder(this));

    private sealed class Builder(BinaryTargetTransformerArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class =>
            new BinaryTargetTransformer<TResult>(metric.Returning<TensorPair, TResult>(), arguments.Threshold);
    }
}
