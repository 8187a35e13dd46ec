namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class RunningTests
{
    [TestMethod]
    [DataRow(1, new[] { 1.0, 2, 3, 4 })]
    [DataRow(2, new[] { 1.0, 3, 5, 7 })]
    [DataRow(3, new[] { 1.0, 3, 6, 9 })]
    [DataRow(9, new[] { 1.0, 3, 6, 10 })]
    public void Compute_SeesTheWindow(int window, double[] expected)
    {
        using var wrapper = Running.Of(new SumMetric(), window);
        using var sum = new RunningSum(new() { Window = window });
        using var mean = new RunningMean(new() { Window = window });
        for (var i = 0; i < expected.Length; i++)
        {
            wrapper.Update(i + 1.0);
            sum.Update(i + 1.0);
            mean.Update(i + 1.0);
            Assert.AreEqual(expected[i], wrapper.Compute().ToDouble());
            Assert.AreEqual(expected[i], sum.Compute().ToDouble());
            Assert.AreEqual(expected[i] / Math.Min(i + 1, window), mean.Compute().ToDouble());
        }

        Assert.AreEqual(4, wrapper.UpdateCount);
    }

    [TestMethod]
    public void Extremes_AndOrder_OfTheWindow()
    {
        using var largest = Running.Of(new MaxMetric(), window: 2);
        using var values = Running.Of(new CatMetric(), window: 3);
        foreach (var value in new[] { 9.0, 1, 3, 2 })
        {
            largest.Update(value);
            values.Update(value);
        }

        Assert.AreEqual(3.0, largest.Compute().ToDouble());
        CollectionAssert.AreEqual(new[] { 1.0, 3, 2 }, values.Compute().to(ScalarType.Float64).data<double>().ToArray());
    }

    [TestMethod]
    public void FailedUpdate_LeavesTheWindow()
    {
        using var metric = Running.Of(new SumMetric(new() { NanStrategy = NanStrategy.Error }), window: 2);
        metric.Update(1.0);
        metric.Update(2.0);

        Assert.Throws<ArgumentException>(() => metric.Update(double.NaN));

        Assert.AreEqual(3.0, metric.Compute().ToDouble());
        metric.Update(4.0);
        Assert.AreEqual(6.0, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void Forward_BackPropagatesTheBatch()
    {
        using var metric = Running.Of(new Base.TotalMetric(), window: 2);
        var values = tensor(new[] { 1.0, 3.0 }, requires_grad: true);

        metric.Forward(new(values)).backward();

        Assert.AreEqual(0.5, values.grad![0].ToDouble());
    }

    [TestMethod]
    public void WhatCannotRun_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Running.Of(new SumMetric(), window: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningMean(new() { Window = 0 }));
        Assert.Throws<ArgumentException>(() => Running.Of(new MinMaxMetric<WeightedValue>(new SumMetric())));
    }
}
