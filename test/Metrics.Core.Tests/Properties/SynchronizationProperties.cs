using Metrics.Tests.Synchronization;

namespace Metrics.Tests.Properties;

/// <summary>
/// Workers that each see a share of the batches, one of them often none, compute what a single process computes, and keep their
/// own states.
/// </summary>
internal sealed class WorkersComputeWhatOneProcessComputes : IMetricProperty
{
    /// <summary>How many batches each worker has.</summary>
    private static readonly int[][] Shares = [[1, 2], [3, 0], [0, 2, 1]];

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batches = @case.Batches();
        using var whole = @case.Create().Fed(batches);
        if (!whole.IsMergeable)
        {
            using var refusing = @case.Create().Fed(batches);
            Assert.Throws<InvalidOperationException>(() => refusing.Sync(new GatherFunction(message => [message])));
            Values.AreEqual(whole.ComputeUntyped(), refusing.ComputeUntyped());
            return;
        }

        var expected = whole.ComputeUntyped();
        foreach (var shares in Shares)
        {
            Workers.Run(shares.Length, (synchronizer, rank) =>
            {
                using var metric = @case.Create().Fed(batches.Skip(shares.Take(rank).Sum()).Take(shares[rank]));
                metric.Synchronizer = synchronizer;
                Check(@case, expected, metric);
            });
        }
    }

    private static void Check<TInput>(MetricCase<TInput> @case, object expected, Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>
    {
        var states = metric.NamedStates().Select(state => state.Value.ToTensor()).ToList();
        var updates = metric.UpdateCount;

        var together = metric.ComputeUntyped();
        var again = metric.ComputeUntyped();

        if (@case.IsFunctionOfSamples)
        {
            Values.AreEqual(expected, together, tolerance: 1e-6);
        }

        Values.AreEqual(together, again);
        Assert.IsFalse(metric.IsSynced);
        Assert.AreEqual(updates, metric.UpdateCount);
        foreach (var (before, after) in states.Zip(metric.NamedStates().Select(state => state.Value.ToTensor())))
        {
            Assert.IsTrue(before.shape.SequenceEqual(after.shape) && allclose(before.to(ScalarType.Float64), after.to(ScalarType.Float64), rtol: 0, atol: 0, equal_nan: true));
        }

        metric.Fed(@case.Batches(seed: 2));
        Assert.AreEqual(updates + @case.Batches(seed: 2).Count, metric.UpdateCount);
    }
}
