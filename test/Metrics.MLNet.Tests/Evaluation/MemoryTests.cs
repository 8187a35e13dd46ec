namespace Metrics.MLNet.Tests;

/// <summary>What a pass over many rows allocates beside its buffers, which are filled over and over again.</summary>
[TestClass]
public sealed class MemoryTests
{
    private const int Rows = 1_000_000;
    private const long MaxBytes = 64L << 20;

    private static readonly MLContext Context = new(seed: 1);

    public static IEnumerable<object[]> MetricsOfFixedSize =>
    [
        [MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score(), new BinaryPrecision(), new BinaryRecall(), new BinaryMatthewsCorrCoef())],
        [MetricCollection.Of(new BinaryAuroc(new() { Thresholds = 100 }))],
    ];

    [TestMethod]
    [DynamicData(nameof(MetricsOfFixedSize))]
    public void AMillionRows_AllocateLessThan64MB_AndLeaveNoTensorBetweenBatches(MetricCollection<TensorPair> metrics)
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        var data = new TableView(
            TableColumn.Of("Label", BooleanDataViewType.Instance, Enumerable.Range(0, Rows).Select(_ => random.Next(2) == 0).ToArray()),
            TableColumn.Of("Probability", NumberDataViewType.Single, Enumerable.Range(0, Rows).Select(_ => random.NextSingle()).ToArray()));
        var alive = new List<long>();
        var options = new EvaluationOptions { Progress = new Reports(() => alive.Add(DisposeScopeManager.Statistics.ThreadTotalLiveCount)) };

        var before = GC.GetAllocatedBytesForCurrentThread();
        Context.BinaryClassification.Evaluate(data, metrics, options);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.IsLessThan(MaxBytes, allocated);
        Assert.AreEqual(alive[0], alive[^1]);
        metrics.Dispose();
    }

    [TestMethod]
    public void MoreRows_AllocateNothingEach()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        var labels = new float[Rows];
        var data = new TableView(Columns.Labels(labels), Columns.Scores(labels));
        Context.Regression.Evaluate(data, metric);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Context.Regression.Evaluate(data, metric);
        Assert.IsLessThan(Rows, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class Reports(Action action) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => action();
    }
}
