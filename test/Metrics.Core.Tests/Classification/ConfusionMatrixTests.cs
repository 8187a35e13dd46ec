using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Confusion matrices against values worked out by hand.</summary>
[TestClass]
public sealed class ConfusionMatrixTests
{
    [TestMethod]
    [DataRow("null", new double[] { 1, 2, 1, 3 })]
    [DataRow("\"true\"", new[] { 1 / 3.0, 2 / 3.0, 0.25, 0.75 })]
    [DataRow("\"pred\"", new[] { 0.5, 0.4, 0.5, 0.6 })]
    [DataRow("\"all\"", new[] { 1 / 7.0, 2 / 7.0, 1 / 7.0, 3 / 7.0 })]
    public void Binary(string normalize, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make("BinaryConfusionMatrix", $$"""{"normalize":{{normalize}}}""");
        metric.Update(Parse("[0.1, 0.9, 0.8, 0.2]"), Parse("[0, 0, 0, 1]"));
        metric.Update(Parse("[0.9, 0.8, 0.7]"), Parse("[1, 1, 1]"));
        AreEqual(expected, metric.Compute(), 2, 2);
        Assert.AreEqual(normalize == "null" ? ScalarType.Int64 : ScalarType.Float32, metric.Compute().dtype);
    }

    /// <summary>The score that looks like a logit is ignored: the other one is a probability.</summary>
    [TestMethod]
    public void Binary_IgnoredLogit_DoesNotMakeOthersLogits()
    {
        using var scope = NewDisposeScope();
        AreEqual([1, 0, 0, 0], Functional.BinaryConfusionMatrix(Parse("[0.3, 4.5]"), Parse("[0, -1]"), new() { IgnoreIndex = -1 }), 2, 2);
    }

    [TestMethod]
    public void Multiclass_RowsAreTrueClasses()
    {
        using var scope = NewDisposeScope();
        var matrix = Functional.MulticlassConfusionMatrix(Parse("[1, 2, 1, 0]"), Parse("[0, 2, 1, 0]"), 3);
        AreEqual([1, 1, 0, 0, 1, 0, 0, 0, 1], matrix, 3, 3);
    }

    [TestMethod]
    public void Multiclass_Scores_OfMoreDimensions_CountEachElement()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var scores = randn(4, 3, 5);
        var target = randint(0, 3, new long[] { 4, 5 }, dtype: ScalarType.Int64);
        var labels = scores.argmax(1);
        var expected = new double[9];
        foreach (var (pred, truth) in labels.reshape(-1).data<long>().ToArray().Zip(target.reshape(-1).data<long>().ToArray()))
        {
            expected[(truth * 3) + pred]++;
        }

        AreEqual(expected, Functional.MulticlassConfusionMatrix(scores, target, 3), 3, 3);
    }

    [TestMethod]
    [DataRow(-1L, new double[] { 1, 0, 0, 1 })]
    [DataRow(0L, new double[] { 0, 0, 0, 1 })]
    public void Multiclass_IgnoredLabel_IsNotCounted(long ignored, double[] expected)
    {
        using var scope = NewDisposeScope();
        var target = ignored < 0 ? Parse("[0, -1, 1]") : Parse("[0, 0, 1]");
        AreEqual(expected, Functional.MulticlassConfusionMatrix(Parse("[0, 1, 1]"), target, new(2) { IgnoreIndex = ignored }), 2, 2);
    }

    [TestMethod]
    public void Multilabel_HasAMatrixForEachLabel()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.9f, 0.1f }, { 0.8f, 0.7f } });
        var target = tensor(new[,] { { 1L, 0L }, { 0L, 1L } });
        AreEqual([0, 1, 0, 1, 1, 0, 0, 1], Functional.MultilabelConfusionMatrix(preds, target, 2), 2, 2, 2);
        AreEqual([0, 1, 0, 1, 1, 0, 0, 1], Functional.MultilabelConfusionMatrix(preds, target, new(2) { Normalize = ConfusionMatrixNormalization.True }), 2, 2, 2);
    }

    [TestMethod]
    public void Normalize_WithoutElements_IsZeroWithAWarning()
    {
        using var scope = NewDisposeScope();
        var warnings = new List<MetricWarningEventArgs>();
        void Note(object? sender, MetricWarningEventArgs warning) => warnings.Add(warning);
        MetricWarnings.Raised += Note;
        try
        {
            using var metric = new MulticlassConfusionMatrix(new(3) { Normalize = ConfusionMatrixNormalization.True });
            metric.Update(Parse("[0, 1]"), Parse("[0, 0]"));
            AreEqual([0.5, 0.5, 0, 0, 0, 0, 0, 0, 0], metric.Compute(), 3, 3);
            Assert.Contains(warning => ReferenceEquals(warning.Source, metric) && warning.Message.StartsWith('6'), warnings);
        }
        finally
        {
            MetricWarnings.Raised -= Note;
        }
    }

    [TestMethod]
    public void Collection_SharesOneMatrixForAllNormalizations()
    {
        using var metrics = new MetricCollection<TensorPair>
        {
            { "counts", new MulticlassConfusionMatrix(4) },
            { "shares", new MulticlassConfusionMatrix(new(4) { Normalize = ConfusionMatrixNormalization.All }) },
            { "other", new MulticlassConfusionMatrix(new(4) { IgnoreIndex = -1 }) },
        };
        Assert.HasCount(2, metrics.Groups);
    }
}
