namespace Metrics;

/// <summary>Metrics of several tasks, as they are saved.</summary>
internal sealed record MultitaskWrapperArguments(OrderedDictionary<string, MetricConfiguration> TaskMetrics, string Prefix = "", string Postfix = "")
{
    /// <summary>Makes the wrapper. The first task tells the type of the input, so there must be one.</summary>
    public Metric Create() => ArgumentRange.NotEmpty([.. TaskMetrics.Values], nameof(TaskMetrics))[0].Create().Accept(new Builder(this));

    private sealed class Builder(MultitaskWrapperArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var others = arguments.TaskMetrics.Skip(1).Select(task => new KeyValuePair<string, Metric<TInput>>(task.Key, task.Value.Create().Taking<TInput>()));
            return new MultitaskWrapper<TInput>(others.Prepend(new(arguments.TaskMetrics.GetAt(0).Key, metric)), arguments.Prefix, arguments.Postfix);
        }
    }
}
