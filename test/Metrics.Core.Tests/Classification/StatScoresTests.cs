using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Metrics of the stat-scores family against values worked out by hand.</summary>
[TestClass]
public sealed class StatScoresTests
{
    /// <summary>4 true positives, 2 false positives, 3 true negatives, 1 false negative.</summary>
    private const string BinaryPreds = "[1, 1, 1, 1, 1, 1, 0, 0, 0, 0]";
    private const string BinaryTarget = "[1, 1, 1, 1, 0, 0, 0, 0, 0, 1]";

    /// <summary>By class: tp 2 1 1, fp 1 1 0, fn 0 1 1; the fourth class is absent.</summary>
    private const string ClassPreds = "[0, 0, 0, 1, 1, 2]";
    private const string ClassTarget = "[0, 0, 1, 1, 2, 2]";

    [TestMethod]
    [DataRow("BinaryAccuracy", 7.0 / 10)]
    [DataRow("BinaryPrecision", 4.0 / 6)]
    [DataRow("BinaryRecall", 4.0 / 5)]
    [DataRow("BinaryF1Score", 8.0 / 11)]
    [DataRow("BinarySpecificity", 3.0 / 5)]
    [DataRow("BinaryNegativePredictiveValue", 3.0 / 4)]
    [DataRow("BinaryHammingDistance", 3.0 / 10)]
    public void Binary_Labels_FollowTheFormula(string name, double expected) =>
        Check(name, "{}", Parse(BinaryPreds), Parse(BinaryTarget), expected);

    [TestMethod]
    [DataRow("0.5", 8.0 / 11)]
    [DataRow("1.0", 8.0 / 11)]
    public void Binary_ThresholdOfLabels_DoesNotMatter(string threshold, double expected) =>
        Check("BinaryF1Score", $$"""{"threshold":{{threshold}}}""", Parse(BinaryPreds), Parse(BinaryTarget), expected);

    [TestMethod]
    [DataRow("[0.5, 0.51]", "{}", 1, DisplayName = "A score at the threshold is negative")]
    [DataRow("[0.2, 0.51]", """{"threshold":0.19}""", 2)]
    [DataRow("[0.0, 2.0]", "{}", 1, DisplayName = "Logits: the sigmoid of 0 is 0.5")]
    [DataRow("[0.1, 2.0]", "{}", 2, DisplayName = "Logits by one score outside of [0, 1]")]
    [DataRow("[0.1, 1.0]", "{}", 1, DisplayName = "Probabilities up to 1")]
    public void Binary_Scores_AreDecidedByTheThreshold(string scores, string arguments, double positives)
    {
        using var scope = NewDisposeScope();
        using var metric = Make("BinaryStatScores", arguments);
        metric.Update(Parse(scores), ones(2, dtype: ScalarType.Int64));
        Assert.AreEqual(positives, metric.Compute()[0].ToDouble());
    }

    [TestMethod]
    [DataRow(ScalarType.Float16)]
    [DataRow(ScalarType.BFloat16)]
    [DataRow(ScalarType.Float64)]
    public void Scores_OfOtherDtypes_GiveFloat32(ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        using var binary = new BinaryAccuracy();
        binary.Update(tensor(new[] { 3f, -2f, 1f }).to_type(dtype), tensor(new[] { 1L, 0L, 0L }));
        AreEqual([2 / 3.0], binary.Compute());
        Assert.AreEqual(ScalarType.Float32, binary.Compute().dtype);

        using var multiclass = new MulticlassAccuracy(new(3) { Average = Average.Micro, TopK = 2 });
        multiclass.Update(tensor(new[,] { { 0.1f, 0.2f, 0.7f }, { 0.5f, 0.3f, 0.2f } }).to_type(dtype), tensor(new[] { 1, 2 }));
        AreEqual([0.5], multiclass.Compute());
    }

    [TestMethod]
    [DataRow("MulticlassStatScores", "null", new double[] { 2, 1, 3, 0, 2, 1, 1, 3, 1, 2, 1, 0, 4, 1, 2, 0, 0, 6, 0, 0 })]
    [DataRow("MulticlassStatScores", "\"micro\"", new double[] { 4, 2, 16, 2, 6 })]
    [DataRow("MulticlassStatScores", "\"macro\"", new[] { 1, 0.5, 4, 0.5, 1.5 })]
    [DataRow("MulticlassStatScores", "\"weighted\"", new[] { 4 / 3.0, 2 / 3.0, 10 / 3.0, 2 / 3.0, 2 })]
    [DataRow("MulticlassAccuracy", "null", new[] { 1, 0.5, 0.5, 0 })]
    [DataRow("MulticlassAccuracy", "\"macro\"", new[] { 2 / 3.0 })]
    [DataRow("MulticlassAccuracy", "\"micro\"", new[] { 4 / 6.0 })]
    [DataRow("MulticlassPrecision", "null", new[] { 2 / 3.0, 0.5, 1, 0 })]
    [DataRow("MulticlassPrecision", "\"macro\"", new[] { (2 / 3.0 + 0.5 + 1) / 3 })]
    [DataRow("MulticlassF1Score", "null", new[] { 0.8, 0.5, 2 / 3.0, 0 })]
    [DataRow("MulticlassF1Score", "\"weighted\"", new[] { (0.8 + 0.5 + 2 / 3.0) / 3 })]
    [DataRow("MulticlassSpecificity", "null", new[] { 0.75, 0.75, 1, 1 })]
    [DataRow("MulticlassSpecificity", "\"macro\"", new[] { 2.5 / 3 })]
    [DataRow("MulticlassNegativePredictiveValue", "null", new[] { 1, 0.75, 0.8, 1 })]
    [DataRow("MulticlassHammingDistance", "null", new[] { 0, 0.5, 0.5, 1 })]
    [DataRow("MulticlassHammingDistance", "\"macro\"", new[] { 1 / 3.0 })]
    public void Multiclass_WithAnAbsentClass_LeavesItOutOfTheMacroAverage(string name, string average, double[] expected) =>
        Check(name, $$"""{"num_classes":4,"average":{{average}}}""", Parse(ClassPreds), Parse(ClassTarget), expected);

    [TestMethod]
    [DataRow(1, 1 / 3.0)]
    [DataRow(2, 2 / 3.0)]
    [DataRow(3, 1.0)]
    public void Multiclass_TopK_CountsTheTargetAmongTheBest(int topK, double accuracy)
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassAccuracy(new(3) { Average = Average.Micro, TopK = topK });
        metric.Update(tensor(new[,] { { 0.6f, 0.3f, 0.1f }, { 0.6f, 0.3f, 0.1f }, { 0.6f, 0.3f, 0.1f } }), tensor(new[] { 0L, 1L, 2L }));
        AreEqual([accuracy], metric.Compute());
    }

    [TestMethod]
    public void Multiclass_EqualScores_GoToTheSmallerClass()
    {
        using var scope = NewDisposeScope();
        var scores = full(4, 4, 0.25);
        var target = arange(4);
        AreEqual([1, 0, 0, 0], Functional.MulticlassRecall(scores, target, new(4) { Average = null }), 4);
        AreEqual([1, 1, 0, 0], Functional.MulticlassRecall(scores, target, new(4) { Average = null, TopK = 2 }), 4);
        AreEqual([1, 1, 1, 0], Functional.MulticlassRecall(scores, target, new(4) { Average = null, TopK = 3 }), 4);
    }

    [TestMethod]
    public void Multiclass_TopKMiss_CountsAsThePredictionOfTheBestClass()
    {
        using var scope = NewDisposeScope();
        var counts = Functional.MulticlassStatScores(tensor(new[,] { { 0.5f, 0.3f, 0.2f } }), tensor(new[] { 2L }), new(3) { Average = null, TopK = 2 });
        AreEqual([0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1], counts, 3, 5);
    }

    [TestMethod]
    public void Multiclass_WithoutNumClasses_NeedsAMicroAverage()
    {
        using var scope = NewDisposeScope();
        AreEqual([4 / 6.0], Functional.MulticlassAccuracy(Parse(ClassPreds), Parse(ClassTarget), new() { Average = Average.Micro }));
        var missing = Assert.ThrowsExactly<ArgumentException>(() => new MulticlassAccuracy(new()));
        Assert.AreEqual(nameof(MulticlassStatScoresOptions.NumClasses), missing.ParamName);
    }

    [TestMethod]
    [DataRow("null", new[] { 1, 0.5 })]
    [DataRow("\"macro\"", new[] { 0.75 })]
    [DataRow("\"micro\"", new[] { 0.8 })]
    [DataRow("\"weighted\"", new[] { 0.875 })]
    public void Multilabel_Averages(string average, double[] expected)
    {
        // Label 0: tp 3; label 1: tp 1, fp 1.
        var preds = tensor(new[,] { { 1L, 1L }, { 1L, 1L }, { 1L, 0L } });
        var target = tensor(new[,] { { 1L, 1L }, { 1L, 0L }, { 1L, 0L } });
        Check("MultilabelPrecision", $$"""{"num_labels":2,"average":{{average}}}""", preds, target, expected);
    }

    [TestMethod]
    public void Multilabel_AbsentLabel_StaysInTheMacroAverage() =>
        Check("MultilabelRecall", """{"num_labels":2}""", tensor(new[,] { { 1L, 0L } }), tensor(new[,] { { 1L, 0L } }), 0.5);

    [TestMethod]
    [DataRow("BinaryPrecision", "{}", 0.0)]
    [DataRow("BinaryPrecision", """{"zero_division":1}""", 1.0)]
    [DataRow("BinaryRecall", """{"zero_division":1}""", 1.0)]
    [DataRow("BinaryF1Score", """{"zero_division":1}""", 1.0)]
    [DataRow("BinaryAccuracy", "{}", 0.0)]
    [DataRow("BinaryHammingDistance", "{}", 1.0)]
    public void Binary_AllIgnored_IsTheValueOfNoElements(string name, string arguments, double expected) =>
        Check(name, WithIgnored(arguments), tensor(new[] { 0.3f, 0.8f }), full(2, -1, dtype: ScalarType.Int64), expected);

    [TestMethod]
    public void Multiclass_AllIgnored_IsZero()
    {
        var target = full(2, 9, dtype: ScalarType.Int64);
        Check("MulticlassF1Score", """{"num_classes":3,"ignore_index":9}""", rand(2, 3), target, 0);
        Check("MulticlassF1Score", """{"num_classes":3,"ignore_index":9,"average":null}""", rand(2, 3), target, 0, 0, 0);
    }

    [TestMethod]
    public void Ignored_Elements_MayBePredictedAnything()
    {
        Check("MulticlassAccuracy", """{"num_classes":3,"ignore_index":-1,"average":"micro"}""", tensor(new[] { 0L, 77L, 2L }), tensor(new[] { 0L, -1L, 1L }), 0.5);
        Check("MulticlassPrecision", """{"num_classes":3,"ignore_index":0,"average":null}""", tensor(new[] { 0L, 0L, 2L }), tensor(new[] { 0L, 1L, 2L }), 0, 0, 1);
        Check("BinaryAccuracy", """{"ignore_index":0}""", tensor(new[] { 1L, 0L, 1L }), tensor(new[] { 1L, 1L, 0L }), 0.5);
    }

    [TestMethod]
    public void Samplewise_GivesAValueForEachSample()
    {
        using var scope = NewDisposeScope();
        const string samplewise = "\"multidim_average\":\"samplewise\"";
        using var binary = Make("BinaryAccuracy", $"{{{samplewise}}}");
        binary.Update(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } }));
        binary.Update(tensor(new[,] { { 1L, 0L, 1L } }), tensor(new[,] { { 0L, 1L, 1L } }));
        AreEqual([1, 0.5, 1 / 3.0], binary.Compute(), 3);

        using var multiclass = Make("MulticlassRecall", $$"""{"num_classes":3,"average":null,{{samplewise}}}""");
        multiclass.Update(tensor(new[,] { { 0L, 1L }, { 2L, 2L } }), tensor(new[,] { { 0L, 0L }, { 2L, 1L } }));
        AreEqual([0.5, 0, 0, 0, 0, 1], multiclass.Compute(), 2, 3);

        using var multilabel = Make("MultilabelAccuracy", $$"""{"num_labels":2,"average":null,{{samplewise}}}""");
        multilabel.Update(tensor(new[,] { { 1L, 1L }, { 0L, 0L } }).unsqueeze(0), tensor(new[,] { { 1L, 0L }, { 0L, 0L } }).unsqueeze(0));
        AreEqual([0.5, 1], multilabel.Compute(), 1, 2);
    }

    [TestMethod]
    public void Samplewise_OfOneSample_IsAScalar() =>
        Check("BinaryAccuracy", """{"multidim_average":"samplewise"}""", tensor(new[,] { { 1L, 0L } }), tensor(new[,] { { 1L, 1L } }), 0.5);

    [TestMethod]
    public void Counts_BeyondTheRangeOfFloat32_AreExact()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryHammingDistance();
        metric.Update(ones(2, dtype: ScalarType.Int64), ones(2, dtype: ScalarType.Int64));
        for (var i = 0; i < 25; i++)
        {
            using var same = metric.Clone();
            metric.Merge(same);
        }

        metric.Update(zeros(1, dtype: ScalarType.Int64), ones(1, dtype: ScalarType.Int64));
        Assert.AreEqual(1 / ((double)(1 << 26) + 1), metric.Compute().ToDouble(), 1e-14);
    }

    [TestMethod]
    public void EmptyBatch_AddsNothing()
    {
        using var scope = NewDisposeScope();
        using var binary = new BinaryStatScores();
        binary.Update(empty(0), empty(0, dtype: ScalarType.Int64));
        AreEqual([0, 0, 0, 0, 0], binary.Compute(), 5);
        using var multiclass = new MulticlassStatScores(new(3) { Average = Average.Micro });
        multiclass.Update(empty(0, 3), empty(0, dtype: ScalarType.Int64));
        AreEqual([0, 0, 0, 0, 0], multiclass.Compute(), 5);
    }

    [TestMethod]
    public void Collection_SharesOneStateForAllFormulasAndAverages()
    {
        using var metrics = new MetricCollection<TensorPair>
        {
            new MulticlassAccuracy(5),
            new MulticlassF1Score(new(5) { Average = Average.Micro, ZeroDivision = 1 }),
            new MulticlassFBetaScore(new(2, 5)),
            { "unchecked", new MulticlassAccuracy(new(5) { ValidateArgs = false }) },
            { "top 2", new MulticlassAccuracy(new(5) { TopK = 2 }) },
            { "ignoring", new MulticlassAccuracy(new(5) { IgnoreIndex = 0 }) },
        };
        Assert.HasCount(4, metrics.Groups);
        CollectionAssert.AreEqual(new[] { "MulticlassAccuracy", "MulticlassF1Score", "MulticlassFBetaScore" }, metrics.Groups[0].ToArray());
    }

    private static string WithIgnored(string arguments) =>
        arguments == "{}" ? """{"ignore_index":-1}""" : arguments.Replace("{", """{"ignore_index":-1,""", StringComparison.Ordinal);

    private static void Check(string name, string arguments, Tensor preds, Tensor target, params double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, arguments);
        metric.Update(preds, target);
        var value = metric.Compute();
        Assert.AreEqual(expected.Length, value.NumberOfElements);
        AreEqual(expected, value, value.shape);
        Assert.AreEqual(expected.Length == 1, value.dim() == 0);
    }
}
