using System.Diagnostics;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>What a bootstrap costs in processor time, which other work on the machine hardly changes, against copies of the metric that are each updated with a resample.</summary>
internal sealed class BootstrapBenchmark(string name, Func<Metric<TensorPair, Tensor>> create, Func<long, TensorPair> drawBatch)
{
    /// <summary>Both are measured in turn so many times: the least of each is the one that other work has disturbed least.</summary>
    private const int Rounds = 5;

    /// <summary>Copies take so long that a part of them is measured.</summary>
    private const int CopiedShare = 50;

    public string Name => name;

    public (TimeSpan Resampled, TimeSpan Copied) Measure(long rows, int replicates)
    {
        using var scope = NewDisposeScope();
        var batch = drawBatch(rows);

        // A transformer may look at a batch as a whole, so that only copies will do.
        Metric<TensorPair> Copied() => LambdaInputTransformer.Of(create(), preds => preds);
        var times = Enumerable.Range(0, Rounds)
            .Select(_ => (Resampled: Run(create(), batch, replicates), Copied: Run(Copied(), batch, replicates / CopiedShare) * CopiedShare))
            .ToList();
        return (times.Min(time => time.Resampled), times.Min(time => time.Copied));
    }

    private static TimeSpan Run(Metric<TensorPair> metric, TensorPair batch, int replicates)
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<TensorPair>(metric, new() { NumBootstraps = replicates });
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        bootstrap.Update(batch);
        bootstrap.Compute();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
