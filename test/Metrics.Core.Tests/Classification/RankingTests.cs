using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Metrics of ranked labels against values worked out by hand.</summary>
[TestClass]
public sealed class RankingTests
{
    private const string Scores = "[0.9, 0.2, 0.5, 0.4, 0.7, 0.6]";

    [TestMethod]
    [DataRow(Scores, "[1, 0, 1, 1, 0, 0]", 2.5, 2.0 / 3, 0.5)]
    [DataRow(Scores, "[0, 0, 0, 0, 0, 0]", 0, 1, 0, DisplayName = "No label is relevant")]
    [DataRow(Scores, "[1, 1, 1, 1, 1, 1]", 3, 1, 0, DisplayName = "All labels are relevant")]
    [DataRow(Scores, "[1, 0, 0, 0, 0, 0]", 0.5, 1, 0, DisplayName = "A sample without relevant labels")]
    [DataRow(Scores, "[0, 1, 0, 0, 0, 0]", 1.5, 2.0 / 3, 0.5)]
    [DataRow("[0.5, 0.5, 0.1, 0.5, 0.5, 0.1]", "[1, 0, 0, 0, 1, 0]", 2, 0.5, 0.25, DisplayName = "Ties: the later label ranks higher in the loss")]
    [DataRow("[9.0, -2.0, 0.5, 4.0, 7.0, 6.0]", "[1, 0, 1, 1, 0, 0]", 2.5, 2.0 / 3, 0.5, DisplayName = "Logits")]
    [DataRow(Scores, "[1, 7, 0, 1, 0, 0]", 3, 2.0 / 3, 0.5, DisplayName = "An ignored label ranks last, and is to be covered")]
    public void Multilabel(string scores, string target, double coverage, double precision, double loss)
    {
        using var scope = NewDisposeScope();
        var (preds, labels) = (Parse(scores, 2, 3), Parse(target, 2, 3));
        Check("MultilabelCoverageError", preds, labels, coverage);
        Check("MultilabelRankingAveragePrecision", preds, labels, precision);
        Check("MultilabelRankingLoss", preds, labels, loss);
    }

    [TestMethod]
    public void SingleSample()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Parse("[0.4, 0.7, 0.6]", 1, 3), Parse("[1, 0, 0]", 1, 3));
        AreEqual([3], Functional.MultilabelCoverageError(preds, target, 3));
        AreEqual([1.0 / 3], Functional.MultilabelRankingAveragePrecision(preds, target, 3));
        AreEqual([1], Functional.MultilabelRankingLoss(preds, target, 3));
    }

    [TestMethod]
    public void FurtherDimensions_AreSamples()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Parse(Scores, 2, 3), Parse("[1, 0, 1, 1, 0, 0]", 2, 3));
        AreEqual([2.5], Functional.MultilabelCoverageError(preds.transpose(0, 1).unsqueeze(0), target.transpose(0, 1).unsqueeze(0), 3));
    }

    [TestMethod]
    public void Update_WrongNumberOfLabels_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var metric = new MultilabelRankingLoss(4);
        Assert.AreEqual("preds", Assert.ThrowsExactly<ArgumentException>(() => metric.Update(Parse(Scores, 2, 3), Parse("[1, 0, 1, 1, 0, 0]", 2, 3))).ParamName);
        Assert.AreEqual("NumLabels", Assert.Throws<ArgumentException>(() => new MultilabelRankingLoss(1)).ParamName);
    }

    private static void Check(string name, Tensor preds, Tensor target, double expected)
    {
        using var metric = Make(name, """{"num_labels":3,"ignore_index":7}""");
        metric.Update(preds, target);
        AreEqual([expected], metric.Compute());
        Assert.AreEqual(ScalarType.Float32, metric.Compute().dtype);
    }
}
