namespace Metrics;

/// <summary>In which direction the values that a tracker compares become better.</summary>
/// <param name="One">The direction of all results.</param>
/// <param name="Each">The direction of each member of a collection; given where <paramref name="One"/> is not.</param>
internal sealed record TrackingDirections(bool? One, ValueList<bool>? Each)
{
    public IReadOnlyList<bool> Maximize => Each ?? [One!.Value];

    public static TrackingDirections For<TInput>(Metric<TInput> metric, bool? maximize)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (maximize is not null || metric is not MetricCollection<TInput> collection)
        {
            return new(maximize ?? Direction(metric), null);
        }

        return new(null, [.. collection.Select(member => Direction(member.Value))]);
    }

    public static TrackingDirections ForEach<TInput>(Metric<TInput> metric, IReadOnlyList<bool> maximizeEach)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(maximizeEach);
        return metric is MetricCollection<TInput> collection && collection.Count == maximizeEach.Count
            ? new(null, [.. maximizeEach])
            : throw new ArgumentException(
                $"Expected a collection with {maximizeEach.Count} members, one for each direction, got {metric.Name} with {metric.Children.Count}.", nameof(maximizeEach));
    }

    /// <summary>The better of two steps; a value that is NaN is never better.</summary>
    /// <param name="best">The best step so far, if there is one.</param>
    /// <param name="next">The next step.</param>
    /// <param name="result">Which of the results is compared.</param>
    /// <param name="resultCount">How many results there are.</param>
    /// <exception cref="InvalidOperationException">Members of the collection have different directions, and more than one result.</exception>
    public BestStep? Better(BestStep? best, BestStep next, int result, int resultCount)
    {
        if (double.IsNaN(next.Value))
        {
            return best;
        }

        var isBetter = best is null || (MaximizeOf(result, resultCount) ? next.Value > best.Value : next.Value < best.Value);
        return isBetter ? next : best;
    }

    private bool MaximizeOf(int result, int resultCount)
    {
        if (Maximize.Distinct().Count() == 1)
        {
            return Maximize[0];
        }

        return Maximize.Count == resultCount
            ? Maximize[result]
            : throw new InvalidOperationException($"There are {Maximize.Count} different directions for {resultCount} results: track the members by themselves.");
    }

    private static bool Direction(Metric metric) =>
        metric.HigherIsBetter ?? throw new ArgumentException($"{metric.Name} does not say whether higher values are better: say it with maximize.", nameof(metric));
}
