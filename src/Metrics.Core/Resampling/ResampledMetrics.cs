namespace Metrics;

/// <summary>The metrics at the bottom of one, whose states resamples replace.</summary>
internal static class ResampledMetrics
{
    /// <summary>The metrics that hold the states, in order; <see langword="null"/> if one of them can only be copied.</summary>
    public static IReadOnlyList<Metric<TInput>>? Of<TInput>(Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>
    {
        var leaves = new List<Metric<TInput>>();
        return Collect(metric, leaves) ? leaves : null;
    }

    private static bool Collect<TInput>(Metric<TInput> metric, List<Metric<TInput>> leaves)
        where TInput : class, IMetricInput<TInput>
    {
        if (metric.Resampling == Resampling.ByChildren)
        {
            return metric.StatefulParts.All(child => child is Metric<TInput> part && Collect(part, leaves));
        }

        leaves.Add(metric);
        return metric.Resampling != Resampling.ByCopy;
    }
}
