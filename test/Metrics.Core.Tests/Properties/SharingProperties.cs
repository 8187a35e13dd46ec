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

/// <summary>A member that another one keeps up to date is cloned, saved and merged with what it has seen, also before it is computed; it is not changed on its own.</summary>
internal sealed class ASharedStateIsReadByAllThatShareIt : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var collection = new MetricCollection<TInput> { { "one", @case.Create() }, { "two", @case.Create() } };
        if (collection.Groups.Count > 1)
        {
            return;
        }

        var member = collection["two"];
        collection.Fed(@case.Batches());
        var expected = collection["one"].ComputeUntyped();
        using var clone = member.Clone();
        Values.AreEqual(expected, clone.ComputeUntyped());
        Assert.ThrowsExactly<InvalidOperationException>(member.Reset);

        using var saved = new MemoryStream();
        collection.Fed(@case.Batches());
        MetricFile.SaveState(member, saved);
        saved.Position = 0;
        using var loaded = @case.Create();
        MetricFile.LoadState(loaded, saved);
        Values.AreEqual(collection["one"].ComputeUntyped(), loaded.ComputeUntyped());

        if (member.IsMergeable)
        {
            collection.Reset();
            collection.Fed(@case.Batches());
            using var merged = @case.Create();
            merged.Merge(member);
            Values.AreEqual(expected, merged.ComputeUntyped(), 1e-6);
            Assert.ThrowsExactly<InvalidOperationException>(() => member.Merge(merged));
        }
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
