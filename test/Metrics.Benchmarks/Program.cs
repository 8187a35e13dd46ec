// Measures updates of a few metrics at two batch sizes, metrics of texts, rankings and objects beside plain implementations, evaluations beside those of ML.NET, and bootstraps against copies.
// Arguments: the names to run (all if none).
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
foreach (var benchmark in benchmarks.Where(b => IsChosen(b.Name)))
{
    foreach (var batchSize in new[] { 1_000L, 100_000L })
    {
        var cost = benchmark.Measure(batchSize);
        Console.WriteLine($"{benchmark.Name,-32} {batchSize,8} {cost.Time.TotalMicroseconds,12:N1} {cost.RowsPerSecond,14:N0} {cost.AllocatedBytes,14:N0}");
    }
}

Console.WriteLine($"{"metric: what it is compared with",-52} {"time",13} {"plain",13} {"ratio",8}");
foreach (var ratio in TextRatios.All.Concat(RetrievalRatios.All).Concat(DetectionRatios.All).Where(r => IsChosen(r.Name)))
{
    ratio.Print(Console.Out);
}

if (IsChosen(EvaluationBenchmark.Name))
{
    Console.WriteLine();
    EvaluationBenchmark.Print(Console.Out);
}

BootstrapBenchmark[] bootstraps =
[
    new("Bootstrap of BinaryAccuracy", () => new BinaryAccuracy(), Batches.Binary),
    new("Bootstrap of BinaryAuroc", () => new BinaryAuroc(), Batches.Binary),
    new("Bootstrap of MulticlassAccuracy", () => new MulticlassAccuracy(10), Batches.Multiclass),
    new("Bootstrap of BinaryAveragePrecision", () => new BinaryAveragePrecision(), Batches.Binary),
    new("Bootstrap of MeanSquaredError", () => new MeanSquaredError(), Batches.Regression),
    new("Bootstrap of R2Score", () => new R2Score(), Batches.Regression),
    new("Bootstrap of NormalizedRmse", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), Batches.Regression),
];

Console.WriteLine();
Console.WriteLine($"{"1000 replicates, 100000 rows",-36} {"clock s",9} {"copies",9} {"ratio",8} {"CPU s",9} {"copies",9} {"ratio",8}");
foreach (var bootstrap in bootstraps.Where(b => IsChosen(b.Name)))
{
    bootstrap.Print(Console.Out, rows: 100_000, replicates: 1_000);
}

bool IsChosen(string name) => args.Length == 0 || args.Any(a => name.Contains(a, StringComparison.OrdinalIgnoreCase));

static MetricCollection<TensorPair> FourMetrics(bool shareState) => new(shareState: shareState)
{
    new MulticlassAccuracy(10),
    new MulticlassPrecision(10),
    new MulticlassRecall(10),
    new MulticlassF1Score(10),
};
