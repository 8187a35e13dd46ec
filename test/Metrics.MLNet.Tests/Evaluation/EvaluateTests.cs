namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class EvaluateTests
{
    private readonly MLContext context = new(seed: 1);

    private static TableView Data(int rows = 1000, bool knowsRowCount = true)
    {
        var random = new Random(1);
        var labels = Enumerable.Range(0, rows).Select(_ => random.NextDouble() < 0.4).ToArray();
        var probabilities = labels.Select(label => (float)Math.Clamp((label ? 0.3 : 0.0) + (0.7 * random.NextDouble()), 0, 1)).ToArray();
        return new TableView(knowsRowCount, Columns.Labels(labels), Columns.Probabilities(probabilities));
    }

    [TestMethod]
    public void TheMetricIsReset_AndHoldsTheStateAfterwards()
    {
        using var metric = new BinaryAccuracy();
        var first = context.BinaryClassification.Evaluate(Data(), metric);
        var second = context.BinaryClassification.Evaluate(Data(), metric);
        Assert.AreEqual(first["BinaryAccuracy"], second["BinaryAccuracy"]);
        Assert.AreEqual(second["BinaryAccuracy"], metric.Compute().ToDouble());
        Assert.AreEqual(1000, second.RowCount);
    }

    [TestMethod]
    [DataRow(0.95, 1.960)]
    [DataRow(0.5, 0.674)]
    public void Bounds_OfAShare_AreThoseOfTheNormalApproximation(double confidenceLevel, double deviations)
    {
        using var metric = new BinaryAccuracy();
        var options = new EvaluationOptions { ConfidenceLevel = confidenceLevel, BootstrapReplicates = 1000, Seed = 3 };
        var result = context.BinaryClassification.Evaluate(Data(), metric, options);

        var accuracy = result["BinaryAccuracy"];
        var bounds = result.Entries[0].Interval!.Value;
        var deviation = Math.Sqrt(accuracy * (1 - accuracy) / 1000);
        Assert.AreEqual(accuracy - (deviations * deviation), bounds.Lower, 0.2 * deviation);
        Assert.AreEqual(accuracy + (deviations * deviation), bounds.Upper, 0.2 * deviation);
        Assert.AreEqual(confidenceLevel, result.ConfidenceLevel);
        Assert.AreEqual(bounds, context.BinaryClassification.Evaluate(Data(), metric, options).Entries[0].Interval);
        Assert.AreNotEqual(bounds, context.BinaryClassification.Evaluate(Data(), metric, options with { Seed = 4 }).Entries[0].Interval);
    }

    [TestMethod]
    public void Bounds_StandAtSingleNumbersOnly()
    {
        using var metrics = MetricCollection.Of(new BinaryAuroc(), new BinaryRoc());
        var result = context.BinaryClassification.Evaluate(Data(), metrics, new EvaluationOptions { ConfidenceLevel = 0.95, BootstrapReplicates = 20 });
        Assert.IsTrue(result.Entries[0].Interval!.Value.Lower < result["BinaryAuroc"]);
        Assert.IsNull(result.Entries[1].Interval);
    }

    [TestMethod]
    public void Bounds_OfASingleRow_AreThoseOfTheResamplesThatHaveIt()
    {
        using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
        var result = context.BinaryClassification.Evaluate(
            new TableView(Columns.Labels(true), Columns.Probabilities(0.9f)), metrics, new EvaluationOptions { ConfidenceLevel = 0.95 });
        Assert.AreEqual(new Interval(1, 1), result.Entries[0].Interval);
    }

    /// <summary>The loss of the last row is infinite, and so are replicates that have it. With 5 of them both bounds are values of a replicate.</summary>
    [TestMethod]
    public void Bounds_AtInfiniteValues_AreNotMissing()
    {
        using var metric = new BinaryLogLoss(new() { Epsilon = 0 });
        var data = new TableView(Columns.Labels(true, true, true, true), Columns.Probabilities(0.9f, 0.8f, 0.5f, 0));
        var bounds = Enumerable.Range(0, 30).Select(seed => context.BinaryClassification.Evaluate(
            data, metric, new EvaluationOptions { ConfidenceLevel = 0.5, BootstrapReplicates = 5, Seed = seed }).Entries[0].Interval!.Value).ToList();
        Assert.IsTrue(bounds.TrueForAll(interval => !double.IsNaN(interval.Lower) && !double.IsNaN(interval.Upper)));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Progress_IsToldAfterEachBatch(bool knowsRowCount)
    {
        var reports = new Reports();
        using var metric = new BinaryAccuracy();
        context.BinaryClassification.Evaluate(Data(10, knowsRowCount), metric, new EvaluationOptions { BatchSize = 4, Progress = reports });
        CollectionAssert.AreEqual(new long[] { 4, 8, 10 }, reports.Select(report => report.RowsRead).ToArray());
        Assert.IsTrue(reports.TrueForAll(report => report.RowCount == (knowsRowCount ? 10 : null) && report.RowsPerSecond > 0));
        CollectionAssert.AreEqual(knowsRowCount ? new long?[] { 6, 2, 0 } : new long?[3], reports.Select(report => report.RowsLeft).ToArray());
    }

    [TestMethod]
    public void TheLogOfAContext_IsToldWhatWasRead()
    {
        using var metric = new BinaryAccuracy();
        var messages = new List<string>();
        var log = new MLContext();
        log.Log += (_, entry) =>
        {
            if (entry.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Info)
            {
                messages.Add($"{entry.Source}: {entry.Message}");
            }
        };

        log.Evaluate(EvaluationTask.BinaryClassification, Data(10), metric);
        context.BinaryClassification.Evaluate(Data(20), metric, new EvaluationOptions { LogTo = log });
        context.BinaryClassification.Evaluate(Data(30), metric);
        Assert.HasCount(2, messages);
        StringAssert.Contains(messages[0], "Evaluate");
        StringAssert.Contains(messages[0], "10 rows evaluated in ");
        StringAssert.Contains(messages[1], "20 rows evaluated in ");
    }

    [TestMethod]
    public void AResult_IsFoundByItsMetric()
    {
        using var scope = NewDisposeScope();
        using var area = new BinaryAuroc();
        using var curve = new BinaryRoc();
        using var metrics = new MetricCollection<TensorPair>(prefix: "test_") { area, { "curve", curve } };
        var result = context.BinaryClassification.Evaluate(Data(), metrics);
        Assert.AreEqual(result["test_BinaryAuroc"], result.Get(area).ToDouble());
        Assert.AreEqual(result.Results.Get<RocCurve>("test_curve").Fpr.shape[0], result.Get(curve).Fpr.shape[0]);
        Assert.AreSame(result.Results, result.Get(metrics));

        using var other = new BinaryAuroc();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => result.Get(other)).Message, "test_BinaryAuroc, test_curve");
        Assert.Throws<ArgumentException>(() => EvaluationResult.FromJson(result.ToJson()).Get(area));
    }

    [TestMethod]
    public void Cancelling_LeavesTheMetricAsItWas()
    {
        using var metric = new BinaryAccuracy();
        var before = context.BinaryClassification.Evaluate(Data(7), metric)["BinaryAccuracy"];
        using var source = new CancellationTokenSource();
        var options = new EvaluationOptions { BatchSize = 4, CancellationToken = source.Token, Progress = new Reports(source.Cancel) };
        Assert.Throws<OperationCanceledException>(() => context.BinaryClassification.Evaluate(Data(), metric, options));
        Assert.AreEqual(before, metric.Compute().ToDouble());
        Assert.Throws<OperationCanceledException>(() => context.BinaryClassification.Evaluate(Data(), metric, options with { Progress = null }));
    }

    [TestMethod]
    public void ADevice_MovesTheMetric()
    {
        using var metric = new BinaryAccuracy();
        var device = cuda.is_available() ? CUDA : CPU;
        var result = context.BinaryClassification.Evaluate(Data(), metric, new EvaluationOptions { Device = device });
        Assert.AreEqual(device.type, metric.Device.type);
        using var plain = new BinaryAccuracy();
        Assert.AreEqual(context.BinaryClassification.Evaluate(Data(), plain)["BinaryAccuracy"], result["BinaryAccuracy"]);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void EvaluatingOverAndOver_LeavesNoTensorBehind(bool withBounds)
    {
        var options = new EvaluationOptions { BatchSize = 8, ConfidenceLevel = withBounds ? 0.9 : null, BootstrapReplicates = 2 };
        using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
        var data = Data(20);
        Evaluate();
        var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < 200; i++)
        {
            Evaluate();
        }

        Assert.AreEqual(alive, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Evaluate()
        {
            using var scope = NewDisposeScope();
            context.BinaryClassification.Evaluate(data, metrics, options);
        }
    }

    private sealed class Reports(Action? onReport = null) : List<EvaluationProgress>, IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            Add(value);
            onReport?.Invoke();
        }
    }
}
