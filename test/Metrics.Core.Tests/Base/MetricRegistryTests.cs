namespace Metrics.Tests.Base;

[TestClass]
public sealed class MetricRegistryTests
{
    [TestMethod]
    public void Register_UnderANameThatIsTaken_RegistersNothing()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => MetricRegistry.Register((TotalOptions options) => new OtherTotal(options), torchMetricsName: "BinaryAUROC"));

        StringAssert.Contains(exception.Message, nameof(BinaryAuroc));
        Assert.IsNull(MetricRegistry.TryGet(nameof(OtherTotal)));
        Assert.AreEqual(typeof(BinaryAuroc), MetricRegistry.Get("BinaryAUROC").Type);
    }

    private sealed class OtherTotal(TotalOptions options) : Metric<WeightedValue, Tensor>, IConfigured<TotalOptions>
    {
        public TotalOptions Options => options;

        protected override void UpdateState(WeightedValue input)
        {
        }

        protected override Tensor ComputeState() => zeros([]);
    }
}
