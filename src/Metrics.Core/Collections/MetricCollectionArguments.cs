namespace Metrics;

/// <summary>A collection as it is saved: its members in order, each with its configuration.</summary>
internal sealed record MetricCollectionArguments(
    IReadOnlyList<MetricCollectionArguments.Member> Metrics,
    string Prefix = "",
    string Postfix = "",
    bool ShareState = true,
    IReadOnlyList<IReadOnlyList<string>>? Groups = null)
{
    /// <summary>Makes the collection. The first member tells the type of the input, so there must be one.</summary>
    /// <exception cref="ArgumentException">There is no member, or a group names one that is not there.</exception>
    public Metric Create() => ArgumentRange.NotEmpty(Metrics)[0].Metric.Create().Accept(new Builder(this));

    internal sealed record Member(string Name, MetricConfiguration Metric);

    private sealed class Builder(MetricCollectionArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var collection = Empty<TInput>();
            collection.Add(arguments.Metrics[0].Name, metric);
            foreach (var member in arguments.Metrics.Skip(1))
            {
                collection.Add(member.Name, member.Metric.Create().Taking<TInput>());
            }

            return collection;
        }

        private MetricCollection<TInput> Empty<TInput>()
            where TInput : class, IMetricInput<TInput>
        {
            if (arguments.Groups is not { } groups)
            {
                return new(arguments.Prefix, arguments.Postfix, arguments.ShareState);
            }

            var names = arguments.Metrics.Select(member => member.Name).ToList();
            var missing = groups.SelectMany(group => group).Except(names, StringComparer.Ordinal).FirstOrDefault();
            return missing is null
                ? new(groups, arguments.Prefix, arguments.Postfix)
                : throw new ArgumentException($"Expected groups of {string.Join(", ", names)}, got '{missing}'.", nameof(arguments));
        }
    }
}
