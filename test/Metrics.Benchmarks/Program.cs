// Measures updates of a few metrics at two batch sizes. Arguments: the names to run (all if none).
using Metrics;
using Metrics.Benchmarks;

UpdateBenchmark[] benchmarks =
[
    new("BinaryAccuracy", () => new BinaryAccuracy(), Batches.Binary),
    new("MulticlassAccuracy, 10 classes", () => new MulticlassAccuracy(10), Batches.Multiclass),
    new("4 metrics, one state", () => FourMetrics(shareState: true), Batches.Multiclass),
    new("4 metrics, a state each", () => FourMetrics(shareState: false), Batches.Multiclass),
];

TorchSharp.torch.manual_seed(1);
Console.WriteLine($"{"metric",-32} {"batch",8} {"µs/update",12} {"rows/s",14} {"bytes/update",14}");
foreach (var benchmark in benchmarks.Where(b => args.Length == 0 || args.Any(a => b.Name.Contains(a, StringComparison.OrdinalIgnoreCase))))
{
    foreach (var batchSize in new[] { 1_000L, 100_000L })
    {
        var cost = benchmark.Measure(batchSize);
        Console.WriteLine($"{benchmark.Name,-32} {batchSize,8} {cost.Time.TotalMicroseconds,12:N1} {cost.RowsPerSecond,14:N0} {cost.AllocatedBytes,14:N0}");
    }
}

static MetricCollection<TensorPair> FourMetrics(bool shareState) => new(shareState: shareState)
{
    new MulticlassAccuracy(10),
    new MulticlassPrecision(10),
    new MulticlassRecall(10),
    new MulticlassF1Score(10),
};
