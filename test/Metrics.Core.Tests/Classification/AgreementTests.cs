using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Jaccard index, Cohen's kappa and Matthews' correlation against values worked out by hand.</summary>
[TestClass]
public sealed class AgreementTests
{
    /// <summary>4 true positives, 2 false positives, 3 true negatives, 1 false negative.</summary>
    private const string BinaryPreds = "[1, 1, 1, 1, 1, 1, 0, 0, 0, 0]";
    private const string BinaryTarget = "[1, 1, 1, 1, 0, 0, 0, 0, 0, 1]";

    /// <summary>The matrix [2, 0, 0], [1, 1, 0], [0, 1, 1]; a fourth class would be absent.</summary>
    private const string ClassPreds = "[0, 0, 0, 1, 1, 2]";
    private const string ClassTarget = "[0, 0, 1, 1, 2, 2]";

    [TestMethod]
    [DataRow("BinaryJaccardIndex", "{}", 4.0 / 7)]
    [DataRow("BinaryCohenKappa", "{}", 0.4)]
    [DataRow("BinaryCohenKappa", """{"weights":"quadratic"}""", 0.4)]
    [DataRow("BinaryMatthewsCorrCoef", "{}", 0.40824829)]
    public void Binary(string name, string arguments, double expected) => Check(name, arguments, Parse(BinaryPreds), Parse(BinaryTarget), [expected]);

    [TestMethod]
    [DataRow("MulticlassJaccardIndex", """{"num_classes":4}""", new[] { 0.5 }, DisplayName = "The macro average leaves out the absent class")]
    [DataRow("MulticlassJaccardIndex", """{"num_classes":4,"average":"micro"}""", new[] { 0.5 })]
    [DataRow("MulticlassJaccardIndex", """{"num_classes":4,"average":null}""", new[] { 2.0 / 3, 1.0 / 3, 0.5, 0 })]
    [DataRow("MulticlassJaccardIndex", """{"num_classes":4,"average":null,"zero_division":1}""", new[] { 2.0 / 3, 1.0 / 3, 0.5, 1 })]
    [DataRow("MulticlassCohenKappa", """{"num_classes":3}""", new[] { 0.5 })]
    [DataRow("MulticlassCohenKappa", """{"num_classes":3,"weights":"linear"}""", new[] { 0.625 })]
    [DataRow("MulticlassCohenKappa", """{"num_classes":3,"weights":"quadratic"}""", new[] { 0.75 })]
    [DataRow("MulticlassMatthewsCorrCoef", """{"num_classes":3}""", new[] { 0.52223297 })]
    [DataRow("MulticlassMatthewsCorrCoef", """{"num_classes":7}""", new[] { 0.52223297 })]
    public void Multiclass(string name, string arguments, double[] expected) => Check(name, arguments, Parse(ClassPreds), Parse(ClassTarget), expected);

    [TestMethod]
    [DataRow("null", new[] { 1, 0.5, 0, 0 })]
    [DataRow("\"macro\"", new[] { 0.75 })]
    [DataRow("\"micro\"", new[] { 0.75 })]
    [DataRow("\"weighted\"", new[] { 0.75 })]
    public void JaccardIndex_OfAnIgnoredClass_IsNotAveraged(string average, double[] expected) =>
        Check("MulticlassJaccardIndex", $$"""{"num_classes":4,"ignore_index":2,"average":{{average}}}""", Parse("[0, 0, 2, 1, 1, 2]"), Parse("[0, 0, 1, 1, 2, 2]"), expected);

    [TestMethod]
    [DataRow("MultilabelJaccardIndex", """{"num_labels":2}""", 0.75)]
    [DataRow("MultilabelJaccardIndex", """{"num_labels":2,"average":"micro"}""", 2.0 / 3)]
    [DataRow("MultilabelMatthewsCorrCoef", """{"num_labels":2}""", 0.57735027)]
    public void Multilabel(string name, string arguments, double expected) => Check(name, arguments, Parse("[1, 0, 1, 1]", 2, 2), Parse("[1, 0, 0, 1]", 2, 2), [expected]);

    [TestMethod]
    [DataRow("[1, 1, 0]", "[1, 1, 1]", 0.40824829, DisplayName = "Positives only")]
    [DataRow("[0, 0, 0]", "[1, 0, 0]", 0.40824829, DisplayName = "No positive prediction")]
    [DataRow("[1, 1]", "[1, 1]", 1)]
    [DataRow("[0]", "[0]", 1)]
    [DataRow("[0, 0]", "[1, 1]", -1)]
    [DataRow("[1]", "[0]", -1)]
    [DataRow("[1, 0]", "[-1, -1]", 0, DisplayName = "All ignored")]
    public void MatthewsCorrCoef_WithoutAClass_IsTheLimit(string preds, string target, double expected)
    {
        Check("BinaryMatthewsCorrCoef", """{"ignore_index":-1}""", Parse(preds), Parse(target), [expected]);
        Check("MulticlassMatthewsCorrCoef", """{"num_classes":2,"ignore_index":-1}""", Parse(preds), Parse(target), [expected]);
        Check("MulticlassMatthewsCorrCoef", """{"num_classes":3,"ignore_index":-1}""", Parse(preds), Parse(target), [0]);
    }

    [TestMethod]
    [DataRow("[1, 1]", "[1, 1]", double.NaN)]
    [DataRow("[1, 1]", "[-1, -1]", double.NaN, DisplayName = "All ignored")]
    [DataRow("[1, 1]", "[1, 0]", 0)]
    public void CohenKappa_WithoutChanceOfDisagreement_IsNaN(string preds, string target, double expected) =>
        Check("BinaryCohenKappa", """{"ignore_index":-1}""", Parse(preds), Parse(target), [expected]);

    [TestMethod]
    public void JaccardIndex_AllIgnored_HasTheValueOfNoData()
    {
        var (preds, target) = ("[1, 0]", "[-1, -1]");
        Check("BinaryJaccardIndex", """{"ignore_index":-1}""", Parse(preds), Parse(target), [0]);
        Check("MulticlassJaccardIndex", """{"num_classes":2,"ignore_index":-1}""", Parse(preds), Parse(target), [double.NaN]);
        Check("MultilabelJaccardIndex", """{"num_labels":2,"ignore_index":-1}""", Parse(preds, 1, 2), Parse(target, 1, 2), [0]);
    }

    [TestMethod]
    public void Collection_SharesOneMatrix()
    {
        using var metrics = MetricCollection.Of(
            new MulticlassConfusionMatrix(4), new MulticlassJaccardIndex(new(4) { Average = null }), new MulticlassCohenKappa(4), new MulticlassMatthewsCorrCoef(4));
        Assert.HasCount(1, metrics.Groups);
    }

    private static void Check(string name, string arguments, Tensor preds, Tensor target, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, arguments);
        metric.Update(preds, target);
        var value = metric.Compute();
        AreEqual(expected, value, expected.Length == 1 ? [] : [expected.Length]);
        Assert.AreEqual(ScalarType.Float32, value.dtype);
    }
}
