namespace Metrics.Docs.Tests;

/// <summary>Metrics that take different inputs do not come together: the compiler refuses it, and nothing is left to find out at run time.</summary>
[TestClass]
public sealed class InputTypeTests
{
    private const string NoOperator = "CS0019";
    private const string NoOverload = "CS1950";
    private const string NoConversion = "CS1503";

    [TestMethod]
    [DataRow("using var metrics = new MetricCollection<TensorPair> { new BinaryAccuracy(), new MeanSquaredError() };")]
    [DataRow("using var metrics = new MetricCollection<TensorPair> { { \"inner\", new MetricCollection<TensorPair> { new BinaryAccuracy() } } };")]
    [DataRow("using var formula = new BinaryAccuracy() + new BinaryRecall();")]
    [DataRow("using var metric = new BootStrapper<TensorPair>(new BinaryAccuracy());")]
    public void MetricsOfOneInput_ComeTogether(string code) => Compile(code);

    [TestMethod]
    [DataRow("using var metrics = new MetricCollection<TensorPair> { new BinaryAccuracy(), new MeanMetric() };", NoOverload)]
    [DataRow("using var metrics = new MetricCollection<TensorPair> { { \"text\", new BleuScore() } };", NoOverload)]
    [DataRow("var metrics = new MetricCollection<TensorPair>(); metrics.Add(new RetrievalMap());", NoConversion)]
    [DataRow("using var metrics = new MetricCollection<TensorPair> { { \"inner\", new MetricCollection<WeightedValue> { new MeanMetric() } } };", NoOverload)]
    [DataRow("using var formula = new BinaryAccuracy() + new MeanMetric();", NoOperator)]
    [DataRow("using var metric = new BootStrapper<TensorPair>(new MeanMetric());", NoConversion)]
    public void MetricsOfDifferentInputs_AreRefusedByTheCompiler(string code, string error)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Compile(code));
        Assert.Contains($"error {error}", refusal.Message);
    }

    private static void Compile(string code)
    {
        var example = new Example("input", code);
        new ExamplePrograms([example]).Run(example);
    }
}
