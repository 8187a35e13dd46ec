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
