namespace Metrics;

/// <summary>A tracker as it is saved; the number of steps says how many states there are.</summary>
internal sealed record MetricTrackerArguments(MetricConfiguration Metric, bool? Maximize = null, ValueList<bool>? MaximizeEach = null, int Steps = 0)
{
    public Metric Create() => Metric.Create().Accept(new Builder(this));

    private sealed class Builder(MetricTrackerArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var tracker = arguments.MaximizeEach is { } each
                ? new MetricTracker<TInput, TResult>(metric, each)
                : new MetricTracker<TInput, TResult>(metric, arguments.Maximize);
            for (var i = 0; i < arguments.Steps; i++)
            {
                tracker.Increment();
            }

            return tracker;
        }
    }
}
