using System.Text.Json.Nodes;

namespace Metrics.Tests.Base;

[TestClass]
public sealed class MetricRegistryTests
{
    [TestMethod]
    [DataRow("BinaryAUROC", """{"thresholds": "many"}""", "thresholds", "a number of thresholds, or a list of them", "\"many\"")]
    [DataRow("BinaryAUROC", """{"thresholds": [[0.1], [0.2]]}""", "thresholds", "a number of thresholds, or a list of them", "[[0.1],[0.2]]")]
    [DataRow("BinaryAUROC", """{"ignore_index": 1.5}""", "ignore_index", "a whole number", "1.5")]
    [DataRow("MulticlassRecall", """{"num_classes": 3, "average": "mean"}""", "average", "one of micro, macro, weighted", "\"mean\"")]
    [DataRow("MeanSquaredError", """{"squared": 1}""", "squared", "true or false", "1")]
    [DataRow("ROUGEScore", """{"rouge_keys": ["rouge1", 2]}""", "rouge_keys", "a list, each element a text", "[\"rouge1\",2]")]
    [DataRow("SumMetric", """{"nan_strategy": "bogus"}""", "nan_strategy", "warn, error, ignore, disable, or a number", "")]
    public void Create_OfAnArgumentThatIsNone_SaysWhatWasExpected(string metric, string json, string argument, string expected, string got)
    {
        var message = Assert.Throws<ArgumentException>(() => MetricRegistry.Get(metric).Create(JsonNode.Parse(json)!.AsObject())).Message;
        StringAssert.Contains(message, $"Expected {argument} to be {expected}");
        StringAssert.Contains(message, got);
    }

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
