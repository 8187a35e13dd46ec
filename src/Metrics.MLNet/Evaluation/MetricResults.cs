namespace Metrics.MLNet;

/// <summary>Every result as named results, so that what follows knows only one kind.</summary>
internal static class MetricResults
{
    public static NamedResults ComputeNamed(this Metric metric) => Named(metric.Name, metric.ComputeUntyped());

    /// <param name="name">The name of a result that has none.</param>
    /// <param name="result">What a metric computed.</param>
    public static NamedResults Named(string name, object result) => result as NamedResults ?? new([new(name, result)]);

    /// <summary>The name under which the result of a metric, or of each member of a collection, is found.</summary>
    public static IReadOnlyDictionary<Metric, string> NamesOf<TInput>(Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>
    {
        var names = metric is MetricCollection<TInput> members
            ? members.Select(member => KeyValuePair.Create((Metric)member.Value, members.Prefix + member.Key + members.Postfix))
            : [KeyValuePair.Create((Metric)metric, metric.Name)];
        return new Dictionary<Metric, string>(names.Append(KeyValuePair.Create((Metric)metric, metric.Name)).DistinctBy(entry => entry.Key, ReferenceEqualityComparer.Instance), ReferenceEqualityComparer.Instance);
    }
}
