namespace Metrics.Tests.Properties;

/// <summary>In a collection, a state shared by key, shared by hand or not shared at all gives the same values.</summary>
internal sealed class SharingAStateChangesNoValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var shared = Two(new MetricCollection<TInput>(), @case);
        using var apart = Two(new MetricCollection<TInput>(shareState: false), @case);
        Assert.HasCount(2, apart.Groups);
        var expected = Fed(apart, @case);
        Values.AreEqual(expected, Fed(shared, @case));

        using var byHand = new MetricCollection<TInput>([["one", "two"]]);
        using var probe = @case.Create();
        if (probe.Children.Count > 0)
        {
            Assert.Throws<ArgumentException>(() => Two(byHand, @case));
            return;
        }

        Two(byHand, @case);
        Assert.HasCount(1, byHand.Groups);
        Values.AreEqual(expected, Fed(byHand, @case));
    }

    private static MetricCollection<TInput> Two<TInput>(MetricCollection<TInput> collection, MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        collection.Add("one", @case.Create());
        collection.Add("two", @case.Create());
        return collection;
    }

    private static object Fed<TInput>(MetricCollection<TInput> collection, MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        collection.Fed(@case.Batches().Take(1)).ComputeUntyped();
        collection.ForwardUntyped(@case.Batches()[1]);
        return collection.Fed(@case.Batches().Skip(2)).ComputeUntyped();
    }
}

/// <summary>The same of all metrics that can take the batches of a case, side by side in one collection: none takes a state for its own that means something else.</summary>
internal sealed class SharingAmongAllMetricsChangesNoValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batches = @case.Batches();
        var members = MetricCases.All.Select(row => row[0]).OfType<MetricCase<TInput>>().Where(member => Takes(member, batches)).ToList();
        using var shared = Collect(new(), members);
        using var apart = Collect(new(shareState: false), members);
        using var byHand = Collect(new(shared.Groups.Where(group => group.Count > 1)), members);

        Assert.HasCount(members.Count, apart.Groups);
        Assert.HasCount(shared.Groups.Count, byHand.Groups);
        var expected = apart.Fed(batches).ComputeUntyped();
        Values.AreEqual(expected, shared.Fed(batches).ComputeUntyped());
        Values.AreEqual(expected, byHand.Fed(batches).ComputeUntyped());
    }

    private static bool Takes<TInput>(MetricCase<TInput> member, IReadOnlyList<TInput> batches)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = member.Create();
        try
        {
            metric.Fed(batches).ComputeUntyped();
        }
        catch (ArgumentException)
        {
            return false;
        }

        return true;
    }

    private static MetricCollection<TInput> Collect<TInput>(MetricCollection<TInput> collection, IEnumerable<MetricCase<TInput>> members)
        where TInput : class, IMetricInput<TInput>
    {
        foreach (var (i, member) in members.Index())
        {
            collection.Add($"member{i}", member.Create());
        }

        return collection;
    }
}
