using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class PrecisionRecallCurveTests
{
    [TestMethod]
    [DataRow(new[] { 0.1, 0.4, 0.35, 0.8 }, new[] { 0L, 0, 1, 1 }, new[] { 0.5, 2 / 3.0, 0.5, 1, 1 }, new[] { 1, 1, 0.5, 0.5, 0 }, new[] { 0.1, 0.35, 0.4, 0.8 }, DisplayName = "distinct scores")]
    [DataRow(new[] { 0.5, 0.5, 0.5, 0.2 }, new[] { 1L, 0, 1, 0 }, new[] { 0.5, 2 / 3.0, 1 }, new[] { 1.0, 1, 0 }, new[] { 0.2, 0.5 }, DisplayName = "ties are one point")]
    [DataRow(new[] { 0.7, 0.3 }, new[] { 0L, 0 }, new[] { 0.0, 0, 1 }, new[] { 1.0, 1, 0 }, new[] { 0.3, 0.7 }, DisplayName = "no positives")]
    [DataRow(new[] { 0.7 }, new[] { 1L }, new[] { 1.0, 1 }, new[] { 1.0, 0 }, new[] { 0.7 }, DisplayName = "one sample")]
    public void Exact_SmallData_IsAsComputedByHand(double[] scores, long[] labels, double[] precision, double[] recall, double[] thresholds)
    {
        using var scope = NewDisposeScope();
        var curve = Functional.BinaryPrecisionRecallCurve(tensor(scores), tensor(labels));
        AreClose(precision, curve.Precision);
        AreClose(recall, curve.Recall);
        AreClose(thresholds, curve.Thresholds);
    }

    [TestMethod]
    [DataRow(new[] { 1L, 0, 1 }, new[] { 2 / 3.0, 1, double.NaN, 1 }, new[] { 1, 0.5, 0, 0 })]
    [DataRow(new[] { 0L, 0, 0 }, new[] { 0, 0, double.NaN, 1 }, new[] { double.NaN, double.NaN, double.NaN, 0 }, DisplayName = "no positives")]
    public void Binned_NothingToCount_IsNaN(long[] labels, double[] precision, double[] recall)
    {
        using var scope = NewDisposeScope();
        var curve = Functional.BinaryPrecisionRecallCurve(tensor(new[] { 0.2f, 0.3f, 0.6f }), tensor(labels), new() { Thresholds = 3 });
        AreClose(precision, curve.Precision);
        AreClose(recall, curve.Recall);
        AreClose([0, 0.5, 1], curve.Thresholds);
    }

    [TestMethod]
    public void Binned_ThresholdsAtAllScores_EqualsExact()
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(4, 200);
        var exact = Functional.BinaryPrecisionRecallCurve(tensor(scores), tensor(labels));
        var binned = Functional.BinaryPrecisionRecallCurve(tensor(scores), tensor(labels), new() { Thresholds = scores.Distinct().ToArray() });
        AreClose(exact.Precision.Numbers(), binned.Precision);
        AreClose(exact.Recall.Numbers(), binned.Recall);
    }

    [TestMethod]
    [DataRow(new[] { 1L, 1 }, double.NaN, DisplayName = "an absent class has no recall")]
    [DataRow(new[] { 0L, 0 }, 1.0, DisplayName = "class 0 only counts as no positives")]
    public void Multiclass_AbsentClass_HasTheDocumentedRecall(long[] classes, double recall)
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.5f, 0.3f, 0.2f }, { 0.2f, 0.7f, 0.1f } });
        AreClose([recall, recall, 0], Functional.MulticlassPrecisionRecallCurve(preds, tensor(classes), 3)[2].Recall);
    }

    [TestMethod]
    public void Multiclass_Micro_IsTheCurveOfAllPairs()
    {
        using var scope = NewDisposeScope();
        var (scores, classes) = ClassScores(5, 40, 3);
        using var metric = new MulticlassPrecisionRecallCurve(new(3) { Thresholds = 7, Average = Average.Micro });
        metric.Update(tensor(scores), tensor(classes));
        var expected = Functional.BinaryPrecisionRecallCurve(tensor(scores), nn.functional.one_hot(tensor(classes), 3), new() { Thresholds = 7 });
        AreClose(expected.Precision.Numbers(), metric.Compute().Single().Precision);
        AreClose(expected.Recall.Numbers(), metric.Compute().Single().Recall);
    }

    [TestMethod]
    public void Multilabel_EachLabel_IsABinaryCurve()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[, ,] { { { 0.1f, 0.4f }, { 0.6f, 0.2f } }, { { 0.35f, 0.8f }, { 0.7f, 0.9f } } });
        var target = tensor(new[, ,] { { { 0L, 0 }, { 1, 0 } }, { { 1, 1 }, { 1, 0 } } });
        var curves = Functional.MultilabelPrecisionRecallCurve(preds, target, 2);
        AreClose([0.5, 2 / 3.0, 0.5, 1, 1], curves[0].Precision);
        AreClose([0.2, 0.6, 0.7, 0.9], curves[1].Thresholds);
    }

    [TestMethod]
    public void Exact_WithoutPositives_Warns()
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual(1, WarningsOf(() => Functional.BinaryPrecisionRecallCurve(tensor(new[] { 0.2f, 0.7f }), tensor(new[] { 0L, 0 }))));
    }
}
