namespace Metrics.Tests.Base;

[TestClass]
public sealed class StateDictTests
{
    [TestMethod]
    public void Names_AreThoseOfTorchMetrics_AlsoWithinAModel()
    {
        using var metrics = new MetricCollection<TensorPair> { { "accuracy", new MulticlassAccuracy(new(3)) }, { "f1", new MulticlassF1Score(new(3)) } };
        using var model = new Model(metrics);
        Assert.IsEmpty(model.state_dict());

        metrics.Persistent();

        string[] names = ["tp", "fp", "tn", "fn"];
        CollectionAssert.AreEquivalent(names.SelectMany(name => new[] { $"accuracy.{name}", $"f1.{name}" }).ToArray(), metrics.state_dict().Keys);
        CollectionAssert.IsSubsetOf(metrics.state_dict(prefix: "metrics").Keys, model.state_dict().Keys);
        metrics.Persistent(mode: false);
        Assert.IsEmpty(metrics.state_dict());
    }

    [TestMethod]
    public void Members_ThatShareAState_AllHaveIt()
    {
        using var metrics = new MetricCollection<TensorPair> { { "accuracy", new MulticlassAccuracy(new(3)) }, { "f1", new MulticlassF1Score(new(3)) } };
        metrics.Persistent();
        metrics.Update(tensor(new[] { 0L, 1, 2 }), tensor(new[] { 0L, 1, 1 }));

        var states = metrics.state_dict();

        CollectionAssert.AreEqual(new[] { 1L, 1, 0 }, states["accuracy.tp"].data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 1L, 1, 0 }, states["f1.tp"].data<long>().ToArray());
    }

    [TestMethod]
    public void WhatDoesNotFit_IsRefused_AndNothingChanges()
    {
        using var metric = new TotalMetric();
        metric.Update(new(tensor(new[] { 2.0 })));
        metric.Persistent();
        var states = metric.state_dict();

        Assert.Throws<InvalidOperationException>(() => metric.load_state_dict(new() { ["total"] = states["total"] }));
        Assert.Throws<InvalidOperationException>(() => metric.load_state_dict(new(states) { ["other"] = ones(1) }));
        var exception = Assert.Throws<ArgumentException>(() => metric.load_state_dict(new(states) { ["total"] = zeros(1, dtype: ScalarType.Float64), ["count"] = ones(2, dtype: ScalarType.Int64) }));

        StringAssert.Contains(exception.Message, "count");
        Assert.AreEqual(2.0, metric.Compute().ToDouble());
        var (missing, unexpected) = metric.load_state_dict(new() { ["total"] = ones(1, dtype: ScalarType.Float64) * 6, ["other"] = ones(1) }, strict: false);
        CollectionAssert.AreEqual(new[] { "count" }, missing.ToArray());
        CollectionAssert.AreEqual(new[] { "other" }, unexpected.ToArray());
        Assert.AreEqual(6.0, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void AMetricWhoseStatesAreNotThere_CountsNoBatch()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "total", new TotalMetric() }, { "sum", new SumMetric() } };

        metrics.load_state_dict([]);
        Assert.AreEqual(0, metrics.UpdateCount);

        metrics["total"].Persistent();
        metrics.load_state_dict(metrics.state_dict());
        CollectionAssert.AreEqual(new long[] { 1, 1, 0 }, new[] { metrics.UpdateCount, metrics["total"].UpdateCount, metrics["sum"].UpdateCount });
    }

    [TestMethod]
    public void LoadedStates_AreCopies()
    {
        using var metric = new TotalMetric();
        metric.Persistent();
        using var total = ones(1, dtype: ScalarType.Float64) * 4;
        metric.load_state_dict(new() { ["total"] = total, ["count"] = ones(1, dtype: ScalarType.Int64) });

        total.zero_();
        metric.Reset();
        metric.Update(new(tensor(new[] { 3.0 })));

        Assert.AreEqual(3.0, metric.Compute().ToDouble());
    }

    private sealed class Model : nn.Module
    {
        public Model(nn.Module metrics)
            : base(nameof(Model)) => register_module("metrics", metrics);
    }
}
