namespace Metrics;

/// <summary>Sees a metric with its input type, which is lost where metrics are created from a file.</summary>
/// <typeparam name="TResult">What a visit returns.</typeparam>
internal interface IMetricVisitor<out TResult>
{
    TResult Visit<TInput>(Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>;
}
