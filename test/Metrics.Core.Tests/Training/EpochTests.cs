using System.Diagnostics.Metrics;
using Metrics.Tests.Base;

namespace Metrics.Tests.Training;

/// <summary>Epochs of training and validation loops.</summary>
[TestClass]
public sealed class EpochTests
{
    private readonly List<string> lines = [];

    [TestMethod]
    public void AnEpoch_BeginsEmpty_AndLogsBatchesAndTheWhole()
    {
        using var loss = new MeanMetric();
        loss.Update(100.0);

        Assert.AreEqual(1.5, Epoch(loss, "train_", 1, 2).ToDouble());
        Assert.AreEqual(5.0, Epoch(loss, "train_", 4, 6).ToDouble());

        string[] expected =
        [
            "train_MeanMetric_step 1 Step 0 0", "train_MeanMetric_step 2 Step 0 1", "train_MeanMetric_epoch 1.5 Epoch 0 2",
            "train_MeanMetric_step 4 Step 1 2", "train_MeanMetric_step 6 Step 1 3", "train_MeanMetric_epoch 5 Epoch 1 4",
        ];
        CollectionAssert.AreEqual(expected, lines);
    }

    [TestMethod]
    public void OfACollection_SingleNumbersAreLogged_UnderTheirNames()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "mean", new MeanMetric() }, { "all", new CatMetric() } };

        Epoch(metrics, "val_", 1, 2);

        CollectionAssert.AreEqual(
            new[] { "val_mean_step 1 Step 0 0", "val_all_step 1 Step 0 0", "val_mean_step 2 Step 0 1", "val_all_step 2 Step 0 1", "val_mean_epoch 1.5 Epoch 0 2" }, lines);
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(2, 3)]
    public void LogEverySteps_ThinsTheBatches_NotTheWhole(int every, int logged)
    {
        using var loss = new MeanMetric();
        using var epoch = loss.BeginEpoch("train_", Log, every);
        foreach (var value in new[] { 1.0, 2, 3, 4 })
        {
            epoch.Step(Batch(value));
        }

        Assert.AreEqual(2.5, epoch.Complete().ToDouble());
        Assert.HasCount(logged, lines);
    }

    [TestMethod]
    public void WhileAnEpochIsOpen_OnlyItsScopeChangesTheMetric()
    {
        using var loss = new MeanMetric();
        using var other = new MeanMetric();
        using var epoch = loss.BeginEpoch("train_", Log);
        epoch.Step(Batch(2));

        Assert.Throws<InvalidOperationException>(() => loss.Update(9.0));
        Assert.Throws<InvalidOperationException>(() => loss.Forward(Batch(9)));
        Assert.Throws<InvalidOperationException>(loss.Reset);
        Assert.Throws<InvalidOperationException>(() => loss.Merge(other));
        Assert.Throws<InvalidOperationException>(() => loss.BeginEpoch("train_", Log));
        Assert.AreEqual(2.0, epoch.Complete().ToDouble());
        Assert.Throws<InvalidOperationException>(() => epoch.Step(Batch(1)));
        Assert.Throws<InvalidOperationException>(() => epoch.Complete());
        loss.Update(4.0);
        Assert.AreEqual(3.0, loss.Compute().ToDouble());
    }

    public static IEnumerable<object[]> ChangesFromElsewhere =>
    [
        ["Update", (Metric<WeightedValue> metric) => metric.Update(9.0)],
        ["Forward", (Metric<WeightedValue> metric) => { metric.ForwardUntyped(Batch(9)); }],
        ["Reset", (Metric<WeightedValue> metric) => metric.Reset()],
        ["Merge", (Metric<WeightedValue> metric) => metric.Merge(metric.Clone())],
    ];

    [TestMethod]
    [DynamicData(nameof(ChangesFromElsewhere))]
    public void WhileAnEpochIsOpen_NeitherPartsNorWhatIsAroundItChangeTheMetric(string name, Action<Metric<WeightedValue>> change)
    {
        using var inner = new SumMetric();
        using var middle = new MetricCollection<WeightedValue> { { "sum", inner } };
        using var outer = new MetricCollection<WeightedValue> { { "first", new MeanMetric() }, { "second", middle } };
        using var epoch = middle.BeginEpoch("train_", Log);
        epoch.Step(Batch(2));

        Assert.Throws<InvalidOperationException>(() => change(inner), name);
        Assert.Throws<InvalidOperationException>(() => change(outer), name);

        Assert.AreEqual(0, outer.UpdateCount);
        Assert.AreEqual(2.0, epoch.Complete()["sum"].ToDouble());
        change(inner);
    }

    [TestMethod]
    public void AnEpochThatCannotBegin_LeavesNoTrace()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "one", new TotalMetric() }, { "twice", new TotalMetric(new() { Scale = 2 }) } };

        Assert.Throws<InvalidOperationException>(() => ((TotalMetric)metrics["twice"]).BeginEpoch("val_", Log));

        Assert.AreEqual(3.0, Epoch(metrics, "train_", 3)["one"].ToDouble());
    }

    [TestMethod]
    public void ALogThatFails_LosesNoBatch()
    {
        var isFull = true;
        using var loss = new SumMetric();
        using var epoch = loss.BeginEpoch("train_", new CallbackLog(entry => lines.Add(isFull ? throw new IOException("The disk is full.") : $"{entry.Name} {entry.Value} {entry.Step}")));

        Assert.Throws<IOException>(() => epoch.Step(Batch(1)));
        isFull = false;
        epoch.Step(Batch(2));
        epoch.Complete();

        CollectionAssert.AreEqual(new[] { "train_SumMetric_step 2 1", "train_SumMetric_epoch 3 2" }, lines);
    }

    [TestMethod]
    public void ALog_MayEndTheEpoch_ButNotChangeTheMetric()
    {
        EpochScope<WeightedValue, Tensor>? epoch = null;
        using var loss = new SumMetric();
        epoch = loss.BeginEpoch("train_", new CallbackLog(_ =>
        {
            Assert.Throws<InvalidOperationException>(() => loss.Update(100.0));
            epoch!.Dispose();
        }));

        epoch.Step(Batch(1));

        Assert.Throws<InvalidOperationException>(() => epoch.Step(Batch(1)));
        Assert.AreEqual(3.0, Epoch(loss, "train_", 3).ToDouble());
    }

    [TestMethod]
    public void AnEpoch_GoesOn_FromAStateThatWasLoaded()
    {
        using var loss = new MeanMetric();
        using var before = new MeanMetric();
        using var file = new MemoryStream();
        before.Update(6.0);
        MetricFile.SaveState(before, file);
        file.Position = 0;

        using var epoch = loss.BeginEpoch("train_", Log);
        MetricFile.LoadState(loss, file);
        epoch.Step(Batch(2));

        Assert.AreEqual(4.0, epoch.Complete().ToDouble());
    }

    [TestMethod]
    public void NumbersWithinResults_AreLogged_CurvesAreNot()
    {
        var curve = MetricCollection.Of<TensorPair>(new BinaryRecallAtFixedPrecision(new(0.5)), new BinaryPrecisionRecallCurve(new() { Thresholds = new[] { 0.5 } }), new BinaryAccuracy());
        using var tasks = new MultitaskWrapper<TensorPair>([new("spam", curve), new("ham", new BinaryRecallAtFixedPrecision(new(0.5)))]);
        using var epoch = tasks.BeginEpoch("val_", Log, logEverySteps: 0);
        var batch = new TensorPair(tensor(new[] { 0.75f, 0.25f }), tensor(new[] { 1L, 0L }));
        epoch.Step(new(new Dictionary<string, TensorPair> { ["spam"] = batch, ["ham"] = batch }));
        epoch.Complete();

        string[] expected =
        [
            "val_spam.BinaryRecallAtFixedPrecision.value_epoch 1", "val_spam.BinaryRecallAtFixedPrecision.threshold_epoch 0.75",
            "val_spam.BinaryAccuracy_epoch 1", "val_ham.value_epoch 1", "val_ham.threshold_epoch 0.75",
        ];
        CollectionAssert.AreEqual(expected, lines.Select(line => line[..line.IndexOf(" Epoch", StringComparison.Ordinal)]).ToArray());
    }

    [TestMethod]
    public void EachLoader_NeedsAMetricOfItsOwn()
    {
        using var loss = new MeanMetric();
        using var metrics = new MetricCollection<WeightedValue> { { "loss", loss }, { "sum", new SumMetric() } };
        using var validation = metrics.Clone();
        Epoch(metrics, "train_", 1);

        var exception = Assert.Throws<InvalidOperationException>(() => metrics.BeginEpoch("val_", Log));
        StringAssert.Contains(exception.Message, "train_");
        Assert.Throws<InvalidOperationException>(() => loss.BeginEpoch("val_", Log));
        Assert.Throws<InvalidOperationException>(() => loss.BeginEpoch("train_", Log));
        Epoch(validation, "val_", 2);
        Epoch(metrics, "train_", 3);
        Assert.Throws<ArgumentException>(() => validation.BeginEpoch(string.Empty, Log));
    }

    [TestMethod]
    public void AnEpochThatFails_LogsNoValueOfTheWhole_AndTheNextGoesOn()
    {
        using var loss = new MeanMetric();
        using (var epoch = loss.BeginEpoch("train_", Log))
        {
            epoch.Step(Batch(1));
            Assert.Throws<ArgumentException>(() => epoch.Step(new(ones(2), ones(3))));
        }

        Assert.HasCount(1, lines);
        Assert.AreEqual(3.0, Epoch(loss, "train_", 3).ToDouble());
    }

    [TestMethod]
    public void MeterLog_RecordsOnGaugesThatListenersSee()
    {
        using var meter = new Meter($"test {Guid.NewGuid()}");
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => Enable(instrument, self, meter) };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => lines.Add($"{instrument.Name} {value}"));
        listener.Start();
        using var loss = new MeanMetric();
        using var epoch = loss.BeginEpoch("val_", new MeterLog(meter));

        epoch.Step(Batch(1));
        epoch.Step(Batch(2));
        epoch.Complete();

        CollectionAssert.AreEqual(new[] { "val_MeanMetric_step 1", "val_MeanMetric_step 2", "val_MeanMetric_epoch 1.5" }, lines);
    }

    private CallbackLog Log => new(entry => lines.Add($"{entry.Name} {entry.Value} {entry.Level} {entry.Epoch} {entry.Step}"));

    private static WeightedValue Batch(double value) => new(tensor(value));

    private static void Enable(Instrument instrument, MeterListener listener, Meter meter)
    {
        if (instrument.Meter == meter)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private TResult Epoch<TResult>(Metric<WeightedValue, TResult> metric, string prefix, params double[] values)
        where TResult : class
    {
        using var epoch = metric.BeginEpoch(prefix, Log);
        foreach (var value in values)
        {
            epoch.Step(Batch(value));
        }

        return epoch.Complete();
    }
}
