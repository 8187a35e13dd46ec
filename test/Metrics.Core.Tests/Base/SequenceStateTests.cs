namespace Metrics.Tests.Base;

[TestClass]
public sealed class SequenceStateTests
{
    [TestMethod]
    public void Append_ManySmallBatches_GrowsByDoubling()
    {
        using var scope = NewDisposeScope();
        using var metric = new KeepingMetric();
        for (var i = 0; i < 1000; i++)
        {
            metric.Update(new(tensor((float)i)));
        }

        Assert.AreEqual(1000, metric.Samples.Length);
        CollectionAssert.AreEqual(Enumerable.Range(0, 1000).Select(i => (float)i).ToArray(), metric.Compute().data<float>().ToArray());
        Assert.IsLessThanOrEqualTo(2 * 1000 * sizeof(float), metric.StateByteSize);
    }

    [TestMethod]
    public void Append_OfAWiderDtype_Promotes()
    {
        using var metric = new KeepingMetric();
        metric.Update(new(tensor(new[] { 1, 2 })));
        metric.Update(new(tensor(new[] { 0.5 })));

        CollectionAssert.AreEqual(new[] { 1.0, 2.0, 0.5 }, metric.Compute().data<double>().ToArray());
    }

    [TestMethod]
    public void Append_OutsideOfInferenceMode_GoesOnWhereItStopped()
    {
        using var metric = new KeepingMetric();
        using (inference_mode())
        {
            metric.Update(new(ones(4)));
            metric.Update(new(ones(3)));
        }

        metric.Update(new(ones(1)));

        Assert.AreEqual(8, metric.Compute().numel());
    }

    [TestMethod]
    public void Append_OfAnotherShape_IsRefusedAndNamed()
    {
        using var metric = new KeepingMetric();
        metric.Update(new(ones(2, 3)));

        var exception = Assert.Throws<ArgumentException>(() => metric.Update(new(ones(2, 4))));

        StringAssert.Contains(exception.Message, "[3]");
        StringAssert.Contains(exception.Message, "[4]");
        Assert.AreEqual(2, metric.Samples.Length);
    }

    [TestMethod]
    public void AMemberThatFollows_SeesWhatTheLeaderHasSeen_WhileItGoesOn()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "a", new SharedKeepingMetric() }, { "b", new SharedKeepingMetric() } };
        Assert.HasCount(1, metrics.Groups);

        for (var i = 1; i <= 20; i++)
        {
            metrics.Update(new(tensor((float)i)));
            Assert.AreEqual(i, metrics["b"].UpdateCount);
            using var scope = NewDisposeScope();
            var results = metrics.Compute();
            Assert.AreEqual(i, results["b"].numel());
            Assert.AreEqual(i, results["b"][i - 1].ToDouble());
        }

        Assert.Throws<InvalidOperationException>(() => metrics["b"].Update(new(tensor(1f))));
    }

    private sealed class SharedKeepingMetric : Metric<WeightedValue, Tensor>
    {
        private readonly SequenceState samples;

        public SharedKeepingMetric() => samples = AddSequence("samples");

        protected override object? SharedStateKey => nameof(SharedKeepingMetric);

        protected override void UpdateState(WeightedValue input) => samples.Append(input.Value);

        protected override Tensor ComputeState() => samples.Value;
    }
}
