using System.Diagnostics;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>
/// What a bootstrap costs against copies of the metric that are each updated with a resample: by the clock, and of the processor, which
/// other work on the machine disturbs less, but which counts both threads of what is done in parallel.
/// </summary>
internal sealed class BootstrapBenchmark(string name, Func<Metric<TensorPair, Tensor>> create, Func<long, TensorPair> drawBatch)
{
    /// <summary>Until what runs often is compiled well.</summary>
    private const int WarmUps = 5;

    /// <summary>Both are measured in turn so many times: the least of each is the one that other work has disturbed least.</summary>
    private const int Rounds = 10;

    /// <summary>Copies take so long that a part of them is measured.</summary>
    private const int CopiedShare = 50;

    public string Name => name;

    public void Print(TextWriter output, long rows, int replicates)
    {
        using var scope = NewDisposeScope();
        var batch = drawBatch(rows);

        // A transformer may look at a batch as a whole, so that only copies will do.
        Metric<TensorPair> Copied() => LambdaInputTransformer.Of(create(), preds => preds);
        var rounds = Enumerable.Range(0, WarmUps + Rounds)
            .Select(_ => (Resampled: Run(create(), batch, replicates), Copied: Run(Copied(), batch, replicates / CopiedShare)))
            .Skip(WarmUps)
            .ToList();
        var (clock, processor) = (rounds.Min(round => round.Resampled.Clock), rounds.Min(round => round.Resampled.Processor));
        var (copiedClock, copiedProcessor) = (rounds.Min(round => round.Copied.Clock) * CopiedShare, rounds.Min(round => round.Copied.Processor) * CopiedShare);
        output.WriteLine(
            $"{name,-36} {clock.TotalSeconds,9:N3} {copiedClock.TotalSeconds,9:N3} {copiedClock / clock,8:N0} {processor.TotalSeconds,9:N3} {copiedProcessor.TotalSeconds,9:N3} {copiedProcessor / processor,8:N0}");
    }

    private static (TimeSpan Clock, TimeSpan Processor) Run(Metric<TensorPair> metric, TensorPair batch, int replicates)
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<TensorPair>(metric, new() { NumBootstraps = replicates });
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        bootstrap.Update(batch);
        bootstrap.Compute();
        return (clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }
}
