namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class MinMaxMetricTests
{
    [TestMethod]
    public void Extremes_AreThoseAfterEachUpdate_ComputedOrNot()
    {
        using var metric = new MinMaxMetric<WeightedValue>(new SumMetric());
        metric.Update(3.0);    // 3
        metric.Update(-4.0);   // -1
        metric.Update(2.0);    // 1

        AreEqual(1, -1, 3, metric.Compute());
        AreEqual(1, -1, 3, metric.Compute());
    }

    [TestMethod]
    public void Forward_ReturnsTheBatch_AndAccumulates()
    {
        using var metric = new MinMaxMetric<WeightedValue>(new SumMetric());
        AreEqual(3, 3, 3, metric.Forward(new(tensor(3.0))));
        AreEqual(-4, -4, -4, metric.Forward(new(tensor(-4.0))));

        AreEqual(-1, -1, 3, metric.Compute());
    }

    [TestMethod]
    public void Reset_ForgetsTheExtremes()
    {
        using var metric = new MinMaxMetric<WeightedValue>(new SumMetric());
        metric.Update(9.0);
        metric.Reset();
        metric.Update(1.0);

        AreEqual(1, 1, 1, metric.Compute());
    }

    [TestMethod]
    public void AnUndefinedValue_IsNoExtreme()
    {
        using var metric = new MinMaxMetric<WeightedValue>(new MeanMetric());
        metric.Update(tensor(5.0), tensor(0.0));   // 0 / 0
        metric.Update(2.0);

        AreEqual(2, 2, 2, metric.Compute());
    }

    [TestMethod]
    public void AVector_HasNoExtremes()
    {
        using var metric = new MinMaxMetric<WeightedValue>(new CatMetric());
        metric.Update(new WeightedValue(ones(2)));

        var exception = Assert.Throws<InvalidOperationException>(metric.Compute);

        StringAssert.Contains(exception.Message, "[2]");
    }

    private static void AreEqual(double raw, double min, double max, NamedResults actual)
    {
        CollectionAssert.AreEquivalent(new[] { "raw", "min", "max" }, actual.Names.ToArray());
        Assert.AreEqual((raw, min, max), (actual["raw"].ToDouble(), actual["min"].ToDouble(), actual["max"].ToDouble()));
    }
}
