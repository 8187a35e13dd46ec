using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Exact match against values worked out by hand.</summary>
[TestClass]
public sealed class ExactMatchTests
{
    [TestMethod]
    [DataRow("{}", new[] { 2.0 / 3 })]
    [DataRow("""{"multidim_average":"samplewise"}""", new[] { 1.0, 0, 1 })]
    [DataRow("""{"ignore_index":1}""", new[] { 1.0 }, DisplayName = "What is ignored is right")]
    public void Multiclass(string arguments, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make("MulticlassExactMatch", arguments.Replace("{", """{"num_classes":3""" + (arguments == "{}" ? string.Empty : ","), StringComparison.Ordinal));
        metric.Update(Parse("[0, 1]", 1, 2), Parse("[0, 1]", 1, 2));
        metric.Update(Parse("[1, 2, 2, 2]", 2, 2), Parse("[1, 1, 2, 2]", 2, 2));
        AreEqual(expected, metric.Compute(), expected.Length == 1 ? [] : [3]);
    }

    [TestMethod]
    public void Multiclass_WithoutFurtherDimensions_IsAccuracy()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Parse("[0, 1, 2, 2]"), Parse("[0, 1, 1, 2]"));
        AreEqual([0.75], Functional.MulticlassExactMatch(preds, target, 3));
        Assert.ThrowsExactly<ArgumentException>(() => Functional.MulticlassExactMatch(preds, target, new(3) { MultidimAverage = MultidimAverage.Samplewise }));
    }

    [TestMethod]
    [DataRow(MultidimAverage.Global, new[] { 0.75 })]
    [DataRow(MultidimAverage.Samplewise, new[] { 0.5, 1 })]
    public void Multilabel(MultidimAverage average, double[] expected)
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Parse("[1, 0, 1, 1, 0, 0, 1, 0]", 2, 2, 2), Parse("[1, 0, 0, 1, 0, 0, 1, 0]", 2, 2, 2));
        AreEqual(expected, Functional.MultilabelExactMatch(preds, target, new(2) { MultidimAverage = average }), expected.Length == 1 ? [] : [2]);
    }

    [TestMethod]
    public void Multilabel_IgnoredLabels_AreRight()
    {
        using var scope = NewDisposeScope();
        AreEqual([0.5], Functional.MultilabelExactMatch(Parse("[1, 0, 1, 1]", 2, 2), Parse("[1, -1, 0, -1]", 2, 2), new(2) { IgnoreIndex = -1 }));
    }
}
