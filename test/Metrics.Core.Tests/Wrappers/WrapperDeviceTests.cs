namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class WrapperDeviceTests
{
    [TestMethod]
    public void AWrapper_IsWhereItsMetricIs()
    {
        if (!cuda.is_available())
        {
            return;
        }

        var sum = new SumMetric();
        sum.To(CUDA);
        using var metric = new MinMaxMetric<WeightedValue>((2 * Running.Of(sum, window: 2)) + 1);
        metric.Update(3.0);
        metric.Update(-4.0);

        Assert.AreEqual(DeviceType.CUDA, metric.Device.type);
        Assert.AreEqual(-1.0, metric.Compute()["min"].ToDouble());
        Assert.Throws<ArgumentException>(() => sum + new SumMetric());
    }
}
