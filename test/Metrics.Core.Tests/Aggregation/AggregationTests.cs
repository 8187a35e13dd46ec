using System.Text.Json.Nodes;

namespace Metrics.Tests.Aggregation;

/// <summary>Sums, means, extremes and concatenations beyond what is recorded of TorchMetrics.</summary>
[TestClass]
public sealed class AggregationTests
{
    private const float Nan = float.NaN;

    [TestMethod]
    [DataRow("MeanMetric", 2.0)]
    [DataRow("SumMetric", 6.0)]
    [DataRow("MinMetric", 1.0)]
    [DataRow("MaxMetric", 3.0)]
    public void Compute_NumbersAndTensors_AreAllValues(string name, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name);
        metric.Update(2);
        metric.Update(tensor(new[] { 3L, 1L }));
        metric.Update(empty(0, 4));
        AssertScalar(expected, metric.Compute());
        Assert.AreEqual(3, metric.UpdateCount);
    }

    [TestMethod]
    [DataRow("MeanMetric", double.NaN)]
    [DataRow("SumMetric", 0.0)]
    [DataRow("MinMetric", double.PositiveInfinity)]
    [DataRow("MaxMetric", double.NegativeInfinity)]
    public void Compute_WithoutValues_IsThatOfNoData(string name, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name);
        AssertScalar(expected, metric.Compute());
    }

    [TestMethod]
    [DataRow("MeanMetric", "ignore", 2.0)]
    [DataRow("MeanMetric", "warn", 2.0)]
    [DataRow("MeanMetric", "disable", double.NaN)]
    [DataRow("SumMetric", "ignore", 4.0)]
    [DataRow("MinMetric", "ignore", 1.0)]
    [DataRow("MaxMetric", "ignore", 3.0)]
    [DataRow("MaxMetric", "disable", double.NaN)]
    public void Compute_ValuesWithNan_FollowsTheStrategy(string name, string strategy, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, strategy);
        metric.Update(tensor(new[] { 1, Nan, 3 }));
        AssertScalar(expected, metric.Compute());
    }

    [TestMethod]
    [DataRow("MeanMetric", 14.0 / 3)]
    [DataRow("SumMetric", 14.0)]
    [DataRow("MinMetric", 1.0)]
    [DataRow("MaxMetric", 10.0)]
    public void Compute_ReplacedNan_CountsAsTheNumber(string name, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, 10);
        metric.Update(tensor(new[] { 1, Nan, 3 }));
        AssertScalar(expected, metric.Compute());
    }

    [TestMethod]
    public void MeanMetric_ReplacedValue_KeepsItsWeight()
    {
        using var scope = NewDisposeScope();
        using var mean = new MeanMetric(new() { NanStrategy = NanStrategy.Replace(4) });
        mean.Update(tensor(new[] { 1, Nan, 5 }), tensor(new[] { 1, 3, Nan }));
        AssertScalar((1 + (3 * 4) + 4) / 5.0, mean.Compute());
    }

    [TestMethod]
    public void MeanMetric_Disable_KeepsWeights()
    {
        using var scope = NewDisposeScope();
        using var mean = new MeanMetric(new() { NanStrategy = NanStrategy.Disable });
        mean.Update(tensor(new[] { 1f, 2f }), tensor(new[] { 1f, 3f }));
        AssertScalar(1.75, mean.Compute());
    }

    [TestMethod]
    public void MeanMetric_WeightOfAnotherShape_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var mean = new MeanMetric();
        var exception = Assert.ThrowsExactly<ArgumentException>(() => mean.Update(ones(2, 3), ones(2)));
        Assert.AreEqual("weight", exception.ParamName);
        mean.Update(ones(2, 3), ones(2, 1));
        AssertScalar(1, mean.Compute());
    }

    [TestMethod]
    public void SumMetric_Weight_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var sum = new SumMetric();
        Assert.ThrowsExactly<ArgumentException>(() => sum.Update(1, weight: 2));
    }

    [TestMethod]
    public void Update_NanThatIsAnError_LeavesTheStateAlone()
    {
        using var scope = NewDisposeScope();
        using var sum = new SumMetric(new() { NanStrategy = NanStrategy.Error });
        sum.Update(1);
        var exception = Assert.ThrowsExactly<ArgumentException>(() => sum.Update(double.NaN));
        Assert.AreEqual("value", exception.ParamName);
        AssertScalar(1, sum.Compute());
        Assert.AreEqual(1, sum.UpdateCount);
    }

    [TestMethod]
    public void SumMetric_ManySmallValues_AreNotLost()
    {
        using var scope = NewDisposeScope();
        using var sum = new SumMetric();
        sum.Update(16_777_216);
        for (var i = 0; i < 100; i++)
        {
            sum.Update(tensor(1f));
        }

        AssertScalar(16_777_316, sum.Compute());
    }

    [TestMethod]
    public void CatMetric_RowsWithoutNan_StayRows()
    {
        using var scope = NewDisposeScope();
        using var cat = new CatMetric();
        cat.Update(zeros(2, 3));
        cat.Update(ones(1, 3));
        CollectionAssert.AreEqual(new long[] { 3, 3 }, cat.Compute().shape);
        cat.Update(full(1, 3, double.NaN));
        CollectionAssert.AreEqual(new long[] { 9 }, cat.Compute().shape);
    }

    [TestMethod]
    [DataRow("\"error\"")]
    [DataRow("\"warn\"")]
    [DataRow("\"ignore\"")]
    [DataRow("\"disable\"")]
    [DataRow("0.25")]
    [DataRow("\"-Infinity\"")]
    public void NanStrategy_InJson_RoundTrips(string json)
    {
        using var metric = MetricRegistry.Get("SumMetric").Create(new() { ["nan_strategy"] = JsonNode.Parse(json) });
        Assert.AreEqual(json, MetricConfiguration.Of(metric).Arguments["nan_strategy"]!.ToJsonString());
    }

    [TestMethod]
    public void NanStrategy_ReplaceByNan_IsRefused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => NanStrategy.Replace(double.NaN));

    [TestMethod]
    public void NanStrategy_Default_Warns() => Assert.AreEqual(NanStrategy.Warn, new AggregationOptions().NanStrategy);

    private static AggregationMetric Make(string name, JsonNode? strategy = null) =>
        (AggregationMetric)MetricRegistry.Get(name).Create(strategy is null ? [] : new() { ["nan_strategy"] = strategy });

    private static void AssertScalar(double expected, Tensor actual)
    {
        Assert.AreEqual(0, actual.dim());
        Assert.AreEqual(ScalarType.Float32, actual.dtype);
        Assert.AreEqual(expected, actual.ToDouble(), 1e-6 * Math.Max(1, double.IsFinite(expected) ? Math.Abs(expected) : 1));
    }

    [TestMethod]
    public void Update_OfComplexNumbers_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var sum = new SumMetric();
        using var mean = new MeanMetric();
        var complex = zeros(2, dtype: ScalarType.ComplexFloat32);
        Assert.AreEqual("value", Assert.ThrowsExactly<ArgumentException>(() => sum.Update(complex)).ParamName);
        Assert.AreEqual("weight", Assert.ThrowsExactly<ArgumentException>(() => mean.Update(zeros(2), complex)).ParamName);
    }
}
