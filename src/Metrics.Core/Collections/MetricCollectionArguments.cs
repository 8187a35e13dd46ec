namespace Metrics;

/// <summary>A collection as it is saved: its members in order, each with its configuration.</summary>
internal sealed record MetricCollectionArguments(IReadOnlyList<MetricCollectionArguments.Member> Metrics, string Prefix = "", string Postfix = "", bool ShareState = true)
{
    /// <summary>Makes the collection. The first member tells the type of the input, so there must be one.</summary>
    public Metric Create() => ArgumentRange.NotEmpty(Metrics)[0].Metric.Create().Accept(new Builder(this));

    internal sealed record Member(string Name, MetricConfiguration Metric);

    private sealed class Builder(MetricCollectionArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var collection = new MetricCollection<TInput>(arguments.Prefix, arguments.Postfix, arguments.ShareState) { { arguments.Metrics[0].Name, metric } };
            foreach (var member in arguments.Metrics.Skip(1))
            {
                collection.Add(member.Name, member.Metric.Create().Taking<TInput>());
            }

            return collection;
        }
    }
}
