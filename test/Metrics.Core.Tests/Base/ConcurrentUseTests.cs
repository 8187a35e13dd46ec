namespace Metrics.Tests.Base;

/// <summary>A metric that two threads use at the same time.</summary>
[TestClass]
public sealed class ConcurrentUseTests
{
    private static readonly Dictionary<string, Action<WaitingMetric>> Uses = new()
    {
        ["Update"] = metric => metric.Update(1.0),
        ["Forward"] = metric => metric.Forward(new(ones(1))),
        ["Compute"] = metric => metric.Compute(),
        ["Reset"] = metric => metric.Reset(),
        ["Merge"] = metric => metric.Merge(new WaitingMetric()),
        ["Merge into another"] = metric => new WaitingMetric().Merge(metric),
        ["Clone"] = metric => metric.Clone(),
        ["Save"] = metric => MetricFile.SaveState(metric, new MemoryStream()),
    };

    public static IEnumerable<object[]> Names => Uses.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void TheSecondThread_IsRefused_AndTheFirstGoesOn(string use)
    {
        using var metric = new WaitingMetric();
        metric.Update(2.0);
        using var started = metric.Started;
        using var mayEnd = metric.MayEnd;
        metric.Waits = true;
        var first = Task.Run(() => metric.Update(3.0));
        started.Wait();

        var exception = Assert.Throws<ConcurrentUseException>(() => Uses[use](metric));

        StringAssert.Contains(exception.Message, nameof(WaitingMetric));
        mayEnd.Set();
        first.Wait();
        Assert.AreEqual(5.0, metric.Compute().ToDouble());
        Assert.AreEqual(2, metric.UpdateCount);
    }

    [TestMethod]
    [DataRow("a part", DisplayName = "A thread uses the whole, another one a part of it that is not at work")]
    [DataRow("the whole", DisplayName = "A thread uses a part, another one the whole")]
    public void AWhole_AndAPartOfIt_AreUsedByOneThread(string ofTheSecond)
    {
        var waiting = new WaitingMetric { Waits = true };
        using var started = waiting.Started;
        using var mayEnd = waiting.MayEnd;
        var sum = new SumMetric();
        using var metrics = new MetricCollection<WeightedValue> { { "sum", sum }, { "formula", +waiting } };
        var first = Task.Run(() => (ofTheSecond == "a part" ? metrics : metrics["formula"]).Update(3.0));
        started.Wait();

        Assert.Throws<ConcurrentUseException>(() => (ofTheSecond == "a part" ? sum : (Metric<WeightedValue>)metrics).Update(1.0));

        mayEnd.Set();
        first.Wait();
        waiting.Waits = false;
        sum.Update(1.0);
        metrics.Update(1.0);
        Assert.AreEqual(ofTheSecond == "a part" ? 5.0 : 2.0, sum.Compute().ToDouble());
    }

    [TestMethod]
    public void ThreadsOneAfterTheOther_MayUseAMetric()
    {
        using var metric = new SumMetric();
        for (var i = 0; i < 4; i++)
        {
            var thread = new Thread(() => metric.Update(1.0));
            thread.Start();
            thread.Join();
        }

        Assert.AreEqual(4.0, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void AFailedCall_GivesTheMetricFree()
    {
        using var metric = new SumMetric();
        Assert.Throws<ArgumentException>(() => metric.Update(new(ones(2), ones(2))));

        Task.Run(() => metric.Update(1.0)).Wait();

        Assert.AreEqual(1.0, metric.Compute().ToDouble());
    }

    /// <summary>A sum whose update can be made to wait in the middle.</summary>
    private sealed class WaitingMetric : Metric<WeightedValue, Tensor>
    {
        private readonly TensorState sum;

        public WaitingMetric() => sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);

        public ManualResetEventSlim Started { get; } = new();

        public ManualResetEventSlim MayEnd { get; } = new();

        public bool Waits { get; set; }

        protected override void UpdateState(WeightedValue input)
        {
            if (Waits)
            {
                Started.Set();
                MayEnd.Wait(TimeSpan.FromSeconds(10));
            }

            sum.Accumulate(input.Value.sum());
        }

        protected override Tensor ComputeState() => sum.Value;

        protected override Metric CreateNew() => new WaitingMetric();
    }
}
