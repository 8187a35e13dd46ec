namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class InputTransformerTests
{
    [TestMethod]
    [DataRow(0, 0.75)]
    [DataRow(1, 0.5)]
    [DataRow(1.5, 0.5)]
    [DataRow(2, 0.25)]
    public void BinaryTarget_IsAboveTheThreshold(double threshold, double accuracy)
    {
        using var metric = new BinaryTargetTransformer<Tensor>(new BinaryAccuracy(), threshold);
        metric.Update(ones(4), tensor(new[] { 0L, 1, 2, 3 }));

        Assert.AreEqual(accuracy, metric.Compute().ToDouble());
        Assert.IsTrue(metric.HigherIsBetter);
    }

    [TestMethod]
    public void Lambda_ChangesEitherSide()
    {
        using var preds = LambdaInputTransformer.Of(new BinaryAccuracy(), scores => 1 - scores);
        using var target = LambdaInputTransformer.Of(new BinaryAccuracy(), target: labels => 1 - labels);
        using var neither = LambdaInputTransformer.Of(new BinaryAccuracy());
        foreach (var metric in new[] { preds, target, neither })
        {
            metric.Update(tensor(new[] { 0.9f, 0.8f, 0.1f, 0.6f }), tensor(new[] { 1L, 1, 0, 0 }));
        }

        Assert.AreEqual(0.25, preds.Compute().ToDouble());
        Assert.AreEqual(0.25, target.Compute().ToDouble());
        Assert.AreEqual(0.75, neither.Compute().ToDouble());
    }

    [TestMethod]
    public void AFunctionThatFails_LeavesTheState()
    {
        var fails = false;
        using var metric = Running.Of(LambdaInputTransformer.Of(new BinaryAccuracy(), scores => fails ? throw new IOException("No scores.") : scores), window: 1);
        var batch = new TensorPair(tensor(new[] { 0.9f, 0.8f }), tensor(new[] { 1L, 0 }));
        metric.Update(batch);
        fails = true;

        Assert.Throws<IOException>(() => metric.Update(batch));
        Assert.Throws<IOException>(() => metric.Forward(batch));

        Assert.AreEqual(0.5, metric.Compute().ToDouble());
        Assert.AreEqual(1, metric.UpdateCount);
    }

    [TestMethod]
    public void Lambda_CannotBeSaved_AndSaysSo()
    {
        using var metric = MetricCollection.Of(new BinaryAccuracy(), LambdaInputTransformer.Of(new BinaryAccuracy(), scores => 1 - scores));
        using var file = new MemoryStream();

        var exception = Assert.Throws<InvalidOperationException>(() => MetricFile.Save(metric, file));

        StringAssert.Contains(exception.Message, "LambdaInputTransformer");
        Assert.AreEqual(0, file.Length);
        Assert.Throws<ArgumentException>(() => MetricRegistry.Get("LambdaInputTransformer").Create([]));
    }

    [TestMethod]
    public void OwnTransformer_NeedsTwoOverrides()
    {
        using var metric = new Doubled(new SumMetric());
        using var clone = (Doubled)metric.Clone();
        metric.Update(3.0);
        clone.Update(1.0);
        metric.Merge(clone);

        Assert.AreEqual(10.0, metric.Forward(new(tensor(5.0))).ToDouble());
        Assert.AreEqual(18.0, metric.Compute().ToDouble());
        Assert.AreEqual(nameof(Doubled), metric.Name);
    }

    private sealed class Doubled(Metric<WeightedValue, Tensor> metric) : MetricInputTransformer<WeightedValue, Tensor>(metric)
    {
        protected override WeightedValue Transform(WeightedValue input) => input with { Value = input.Value * 2 };

        protected override Doubled Around(Metric<WeightedValue, Tensor> other) => new(other);
    }
}
