using System.Diagnostics;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>What a bootstrap costs in processor time, which other work on the machine hardly changes, against copies of the metric that are each updated with a resample.</summary>
internal sealed class BootstrapBenchmark(string name, Func<Metric<TensorPair, Tensor>> create, Func<long, TensorPair> drawBatch)
{
    /// <summary>Copies take so long that a part of them is measured.</summary>
    private const int CopiedShare = 20;

    public string Name => name;

    public (TimeSpan Resampled, TimeSpan Copied) Measure(long rows, int replicates)
    {
        using var scope = NewDisposeScope();
        var batch = drawBatch(rows);
        Run(create(), batch, replicates); // compiles what is to be measured, and fills torch's allocator
        var resampled = Run(create(), batch, replicates);

        // A transformer may look at a batch as a whole, so that only copies will do.
        Metric<TensorPair> Copied() => LambdaInputTransformer.Of(create(), preds => preds);
        Run(Copied(), batch, 2);
        return (resampled, Run(Copied(), batch, replicates / CopiedShare) * CopiedShare);
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
