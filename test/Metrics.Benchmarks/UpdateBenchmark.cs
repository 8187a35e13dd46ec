using System.Diagnostics;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>What one update of a metric costs, and what it allocates on the managed heap.</summary>
internal sealed class UpdateBenchmark(string name, Func<Metric<TensorPair>> create, Func<long, TensorPair> drawBatch)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.5);

    public string Name => name;

    public UpdateCost Measure(long batchSize)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        var batch = drawBatch(batchSize);
        Run(metric, batch, Duration / 5); // compiles what is to be measured, and fills torch's allocator

        metric.Reset();
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var (updates, elapsed) = Run(metric, batch, Duration);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        return new UpdateCost(elapsed / updates, updates * batchSize / elapsed.TotalSeconds, allocated / updates);
    }

    private static (long Updates, TimeSpan Elapsed) Run(Metric<TensorPair> metric, TensorPair batch, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var updates = 0L;
        for (; clock.Elapsed < duration; updates++)
        {
            metric.Update(batch);
        }

        return (updates, clock.Elapsed);
    }
}
