namespace Metrics;

/// <summary>Sees a metric with its input and result types, which are lost where metrics are created from a file.</summary>
/// <typeparam name="TVisit">What a visit returns.</typeparam>
internal interface IMetricVisitor<out TVisit>
{
    TVisit Visit<TInput, TResult>(Metric<TInput, TResult> metric)
        where TInput : class, IMetricInput<TInput>
        where TResult : class;
}
