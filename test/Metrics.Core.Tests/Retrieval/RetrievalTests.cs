using System.Text.Json.Nodes;

namespace Metrics.Tests.Retrieval;

/// <summary>Retrieval metrics by hand: values, queries without a value, aggregation, what is refused.</summary>
[TestClass]
public sealed class RetrievalTests
{
    /// <summary>Query 0 is ranked 1 0 0, query 1 is ranked 0 1 1 0.</summary>
    [TestMethod]
    [DataRow("RetrievalMAP", "{}", (1 + (((1 / 2.0) + (2 / 3.0)) / 2)) / 2)]
    [DataRow("RetrievalMAP", """{"top_k":2}""", (1 + (1 / 2.0)) / 2)]
    [DataRow("RetrievalMRR", "{}", (1 + (1 / 2.0)) / 2)]
    [DataRow("RetrievalMRR", """{"top_k":1}""", 1 / 2.0)]
    [DataRow("RetrievalHitRate", """{"top_k":2}""", 1.0)]
    [DataRow("RetrievalRecall", """{"top_k":2}""", (1 + (1 / 2.0)) / 2)]
    [DataRow("RetrievalFallOut", """{"top_k":2}""", ((1 / 2.0) + (1 / 2.0)) / 2)]
    [DataRow("RetrievalPrecision", "{}", ((1 / 3.0) + (2 / 4.0)) / 2)]
    [DataRow("RetrievalPrecision", """{"top_k":4}""", ((1 / 4.0) + (2 / 4.0)) / 2)]
    [DataRow("RetrievalPrecision", """{"top_k":4,"adaptive_k":true}""", ((1 / 3.0) + (2 / 4.0)) / 2)]
    [DataRow("RetrievalRPrecision", "{}", (1 + (1 / 2.0)) / 2)]
    [DataRow("RetrievalAUROC", "{}", (1 + (2 / 4.0)) / 2)]
    [DataRow("RetrievalNormalizedDCG", "{}", 0.846713)]
    public void Compute_TwoQueries_IsTheMean(string name, string arguments, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = (Metric<RetrievalInput, Tensor>)MetricRegistry.Get(name).Create(JsonNode.Parse(arguments)!.AsObject());

        metric.Update(tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));

        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void RecallAtFixedPrecision_OfACurve_TakesTheMostDocuments()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 0.9f, 0.8f, 0.7f, 0.6f }), tensor(new[] { 1L, 0L, 1L, 0L }));

        // Precision 1, 1/2, 2/3, 1/2; recall 1/2, 1/2, 1, 1.
        Check(0.9, 0.5, 1);
        Check(0.6, 1, 3);
        Check(0.5, 1, 4);

        void Check(double minPrecision, double recall, long topK)
        {
            using var metric = new RetrievalRecallAtFixedPrecision(new() { MinPrecision = minPrecision });
            metric.Update(preds, target, zeros_like(target));
            var point = metric.Compute();
            Assert.AreEqual(recall, point.Recall.ToDouble());
            Assert.AreEqual(topK, point.TopK.ToInt64());
        }
    }

    [TestMethod]
    public void RecallAtFixedPrecision_WithoutAPoint_IsNothingAtTheEnd()
    {
        using var scope = NewDisposeScope();
        using var metric = new RetrievalRecallAtFixedPrecision(new() { MinPrecision = 0.9 });
        metric.Update(tensor(new[] { 0.9f, 0.8f, 0.7f }), tensor(new[] { 0L, 1L, 0L }), zeros(3, dtype: ScalarType.Int64));
        var (recall, topK) = metric.Compute();
        Assert.AreEqual(0, recall.ToDouble());
        Assert.AreEqual(3, topK.ToInt64());
    }

    /// <summary>Query 7 has no relevant document, query 2 only such: precision at 1 is 0 and 1.</summary>
    [TestMethod]
    [DataRow(EmptyTargetAction.Neg, 0.5, 0.5)]
    [DataRow(EmptyTargetAction.Pos, 1, 1)]
    [DataRow(EmptyTargetAction.Skip, 1, 1)]
    public void EmptyTargetAction_OfAQuery_DecidesItsValue(EmptyTargetAction action, double precision, double fallOut)
    {
        using var scope = NewDisposeScope();
        var input = new RetrievalInput(tensor(new[] { 0.5f, 0.2f, 0.1f }), tensor(new[] { false, true, true }), tensor(new[] { 7L, 2L, 2L }));
        Assert.AreEqual(precision, Value(new RetrievalPrecision(new() { TopK = 1, EmptyTargetAction = action }), input));
        Assert.AreEqual(fallOut, Value(new RetrievalFallOut(new() { TopK = 1, EmptyTargetAction = action }), input));
    }

    [TestMethod]
    public void EmptyTargetAction_Error_NamesTheQuery()
    {
        using var scope = NewDisposeScope();
        var input = new RetrievalInput(tensor(new[] { 0.5f, 0.2f, 0.1f }), tensor(new[] { false, true, true }), tensor(new[] { 7L, 2L, 2L }));
        var lacksRelevant = Assert.ThrowsExactly<InvalidOperationException>(() => Value(new RetrievalMap(new() { EmptyTargetAction = EmptyTargetAction.Error }), input));
        Assert.Contains("query 7", lacksRelevant.Message);
        var lacksOthers = Assert.ThrowsExactly<InvalidOperationException>(() => Value(new RetrievalFallOut(new() { EmptyTargetAction = EmptyTargetAction.Error }), input));
        Assert.Contains("query 2", lacksOthers.Message);
    }

    [TestMethod]
    public void Compute_WhereNoQueryIsLeft_IsZero()
    {
        using var scope = NewDisposeScope();
        var input = new RetrievalInput(tensor(new[] { 0.5f, 0.2f }), tensor(new[] { -1L, -1L }), tensor(new[] { 0L, 1L }));
        Assert.AreEqual(0, Value(new RetrievalMap(new() { IgnoreIndex = -1 }), input));
        Assert.AreEqual(0, Value(new RetrievalNormalizedDcg(new() { IgnoreIndex = -1 }), input));
        Assert.AreEqual(0, Value(new RetrievalAuroc(new() { IgnoreIndex = -1, TopK = 3 }), input));
        using var curve = new RetrievalPrecisionRecallCurve(new() { IgnoreIndex = -1, MaxK = 2 });
        curve.Update(input);
        CollectionAssert.AreEqual(new[] { 0f, 0f }, curve.Compute().Recall.data<float>().ToArray());
        using var point = new RetrievalRecallAtFixedPrecision(new() { IgnoreIndex = -1 });
        point.Update(input);
        Assert.AreEqual(0, point.Compute().TopK.ToInt64());
    }

    [TestMethod]
    public void Compute_BeforeUpdate_Fails()
    {
        using var metric = new RetrievalMap();
        Assert.ThrowsExactly<InvalidOperationException>(() => metric.Compute());
    }

    [TestMethod]
    public void IgnoreIndex_OfDocuments_LeavesThemOut()
    {
        using var scope = NewDisposeScope();
        var input = new RetrievalInput(tensor(new[,] { { 0.9f, 0.5f }, { 0.4f, 0.1f } }), tensor(new[,] { { -100L, 1L }, { 0L, 1L } }), zeros([2, 2], dtype: ScalarType.Int64));
        Assert.AreEqual((1 + (2 / 3.0)) / 2, Value(new RetrievalMap(new() { IgnoreIndex = -100 }), input), 1e-7);
    }

    [TestMethod]
    [DataRow("mean", 0.4375)]
    [DataRow("median", 0.25)]
    [DataRow("min", 0.0)]
    [DataRow("max", 1.0)]
    public void Aggregation_OfFourQueries_IsByName(string name, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = (Metric<RetrievalInput, Tensor>)MetricRegistry.Get("RetrievalPrecision").Create(new JsonObject { ["aggregation"] = name });
        Assert.AreEqual(expected, Value(metric, Quarters()));
    }

    [TestMethod]
    public void Aggregation_Custom_GetsTheValuesOfTheQueries()
    {
        using var scope = NewDisposeScope();
        var options = new RetrievalPrecisionOptions { Aggregation = RetrievalAggregation.Custom(values => values.amax([0]) - values.mean([0])) };
        using var metric = new RetrievalPrecision(options);
        metric.Update(Quarters());
        using var clone = metric.Clone();
        Assert.AreEqual(0.5625, metric.Compute().ToDouble());
        Assert.AreEqual(0.5625, clone.Compute().ToDouble());
        using var file = new MemoryStream();
        Assert.ThrowsExactly<InvalidOperationException>(() => MetricFile.Save(metric, file));
    }

    /// <summary>Of three documents with the same score, two of them relevant, the gain at each rank is 2/3.</summary>
    [TestMethod]
    public void NormalizedDcg_OfTies_IsTheMeanOverTheirOrders()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 0.5, 0.5, 0.5 }), tensor(new[] { 1L, 0L, 1L }));
        var (second, third) = (1 / Math.Log2(3), 1 / Math.Log2(4));
        Assert.AreEqual(2 / 3.0 * (1 + second + third) / (1 + second), Functional.RetrievalNormalizedDcg(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(2 / 3.0, Functional.RetrievalNormalizedDcg(preds, target, topK: 1).ToDouble(), 1e-12);
        Assert.AreEqual((second + third) / (1 + second), Functional.RetrievalNormalizedDcg(preds, target, ties: TiedDocuments.WorstFirst).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void Dcg_OfGrades_IsByGainAndDiscount()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 0.9, 0.5, 0.7 }), tensor(new[] { 2.5, 0, -1 }));
        var whole = tensor(new[] { 2L, 0L, 1L });
        Assert.AreEqual(2.5 - (1 / Math.Log2(3)), Functional.RetrievalDcg(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(3 + (1 / Math.Log2(3)), Functional.RetrievalDcg(preds, whole, gain: RelevanceGain.Exponential).ToDouble(), 1e-12);
        Assert.AreEqual((7 / Math.Log(2)) + (3 / Math.Log(3)), Functional.RetrievalDcg(preds, whole, gain: RelevanceGain.MLNet, discount: RankDiscount.Ln).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void NormalizedDcg_OfGainsBeyondFloat32_IsRelativeToTheBestRanking()
    {
        using var scope = NewDisposeScope();
        var value = Functional.RetrievalNormalizedDcg(tensor(new[] { 0.9f, 0.5f }), tensor(new[] { 130L, 140 }), gain: RelevanceGain.Exponential);
        var (first, second) = (Math.Pow(2, 130), Math.Pow(2, 140));
        Assert.AreEqual((first + (second / Math.Log2(3))) / (second + (first / Math.Log2(3))), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    [DataRow(5.0)]
    [DataRow(-1.0)]
    [DataRow(0.5)]
    public void Gain_Table_RefusesOtherGrades(double grade)
    {
        using var scope = NewDisposeScope();
        using var metric = new RetrievalNormalizedDcg(RetrievalDcgOptions.MLNet);
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(tensor(new[] { 0.5f, 0.2f }), tensor(new[] { 1.0, grade }), zeros(2, dtype: ScalarType.Int64)));
        Assert.ThrowsExactly<ArgumentException>(() => RelevanceGain.Table([]));
    }

    /// <summary>Infinite scores rank at the ends; 0 and -0 are the same score.</summary>
    [TestMethod]
    [DataRow(ScalarType.Float32)]
    [DataRow(ScalarType.Float64)]
    public void Scores_AtTheLimits_AreRanked(ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[] { 0.0, -1, double.PositiveInfinity, -0.0, double.NegativeInfinity, 1 }).to(dtype);
        var byPlace = Enumerable.Range(0, 6).Select(i => Math.Round(1 / Functional.RetrievalReciprocalRank(preds, arange(6).eq(i)).ToDouble(), 6)).ToArray();
        CollectionAssert.AreEqual(new double[] { 3, 5, 1, 4, 6, 2 }, byPlace);
    }

    [TestMethod]
    public void Functional_OfOneDocument_HasAValue()
    {
        using var scope = NewDisposeScope();
        var (preds, relevant, other) = (tensor(new[] { 0.3f }), tensor(new[] { 1L }), tensor(new[] { 0L }));
        Assert.AreEqual(1, Functional.RetrievalAveragePrecision(preds, relevant).ToDouble());
        Assert.AreEqual(0, Functional.RetrievalAveragePrecision(preds, other).ToDouble());
        Assert.AreEqual(1, Functional.RetrievalRPrecision(preds, relevant).ToDouble());
        Assert.AreEqual(0, Functional.RetrievalAuroc(preds, relevant).ToDouble());
        Assert.AreEqual(1, Functional.RetrievalFallOut(preds, other).ToDouble());
        Assert.AreEqual(0, Functional.RetrievalFallOut(preds, relevant).ToDouble());
        Assert.AreEqual(1, Functional.RetrievalNormalizedDcg(preds, relevant).ToDouble());
        Assert.AreEqual(0.25, Functional.RetrievalPrecision(preds, relevant, topK: 4).ToDouble());
        CollectionAssert.AreEqual(new[] { 1L, 1L }, Functional.RetrievalPrecisionRecallCurve(preds, relevant, maxK: 2, adaptiveK: true).TopK.data<long>().ToArray());
    }

    [TestMethod]
    [DataRow("preds", DisplayName = "shapes differ")]
    [DataRow("indexes", DisplayName = "shape of indexes")]
    [DataRow("int32", DisplayName = "dtype of indexes")]
    [DataRow("integers", DisplayName = "dtype of scores")]
    [DataRow("nan")]
    [DataRow("grades")]
    [DataRow("half relevant")]
    [DataRow("empty")]
    public void Update_OfWrongDocuments_IsRefused(string what)
    {
        using var scope = NewDisposeScope();
        using var metric = new RetrievalMap();
        var good = Quarters();
        var input = what switch
        {
            "preds" => good with { Preds = good.Preds[..^1] },
            "indexes" => good with { Indexes = good.Indexes.reshape(1, -1) },
            "int32" => good with { Indexes = good.Indexes.to(ScalarType.Int32) },
            "integers" => good with { Preds = good.Preds.to(ScalarType.Int64) },
            "nan" => good with { Preds = good.Preds * double.NaN },
            "grades" => good with { Target = good.Target * 2 },
            "half relevant" => good with { Target = good.Target * 0.5 },
            _ => good.Select(empty(0, dtype: ScalarType.Int64)),
        };
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(input));
    }

    [TestMethod]
    public void Arguments_OutOfRange_AreRefused()
    {
        using var scope = NewDisposeScope();
        var query = tensor(new[] { 0.5f });
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetrievalRecall(new() { TopK = 0 }));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetrievalPrecisionRecallCurve(new() { MaxK = 0 }));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetrievalAuroc(new() { MaxFpr = 0 }));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RetrievalRecallAtFixedPrecision(new() { MinPrecision = double.NaN }));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Functional.RetrievalHitRate(query, query.gt(0), topK: 0));
        Assert.ThrowsExactly<ArgumentException>(() => MetricRegistry.Get("RetrievalMAP").CreateFrom(new RetrievalOptions()));
    }

    /// <summary>Four queries of four documents each, with precision 0, 1/4, 1/2 and 1.</summary>
    private static RetrievalInput Quarters() => new(
        rand(16), tensor(new[] { 0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 1L, 1L, 0L, 0L, 1L, 1L, 1L, 1L }), arange(16, dtype: ScalarType.Int64).div(4, RoundingMode.floor).to(ScalarType.Int64));

    private static double Value(Metric<RetrievalInput, Tensor> metric, RetrievalInput input)
    {
        using (metric)
        {
            metric.Update(input);
            return metric.Compute().ToDouble();
        }
    }
}
