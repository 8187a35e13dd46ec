using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class RocTests
{
    [TestMethod]
    [DataRow(new[] { 0.1, 0.4, 0.35, 0.8 }, new[] { 0L, 0, 1, 1 }, new[] { 0, 0, 0.5, 0.5, 1 }, new[] { 0, 0.5, 0.5, 1, 1 }, new[] { 1, 0.8, 0.4, 0.35, 0.1 }, DisplayName = "distinct scores")]
    [DataRow(new[] { 0.5, 0.5, 0.5, 0.2 }, new[] { 1L, 0, 1, 0 }, new[] { 0, 0.5, 1 }, new[] { 0, 1.0, 1 }, new[] { 1, 0.5, 0.2 }, DisplayName = "ties are one point")]
    [DataRow(new[] { 0.7, 0.3 }, new[] { 1L, 1 }, new[] { 0.0, 0, 0 }, new[] { 0, 0.5, 1 }, new[] { 1, 0.7, 0.3 }, DisplayName = "no negatives")]
    [DataRow(new[] { 0.7, 0.3 }, new[] { 0L, 0 }, new[] { 0, 0.5, 1 }, new[] { 0.0, 0, 0 }, new[] { 1, 0.7, 0.3 }, DisplayName = "no positives")]
    [DataRow(new[] { 0.7 }, new[] { 1L }, new[] { 0.0, 0 }, new[] { 0.0, 1 }, new[] { 1, 0.7 }, DisplayName = "one sample")]
    public void Exact_SmallData_IsAsComputedByHand(double[] scores, long[] labels, double[] fpr, double[] tpr, double[] thresholds)
    {
        using var scope = NewDisposeScope();
        var curve = Functional.BinaryRoc(tensor(scores), tensor(labels));
        AreClose(fpr, curve.Fpr);
        AreClose(tpr, curve.Tpr);
        AreClose(thresholds, curve.Thresholds);
        Assert.AreEqual(ScalarType.Float32, curve.Fpr.dtype);
        Assert.AreEqual(ScalarType.Float64, curve.Thresholds.dtype);
    }

    [TestMethod]
    public void Binned_ScoreEqualToAThreshold_CountsAsPositive()
    {
        using var scope = NewDisposeScope();
        var curve = Functional.BinaryRoc(tensor(new[] { 0.25f, 0.5f, 0.75f, 0.5f }), tensor(new[] { 0L, 1, 1, 0 }), new() { Thresholds = [0.75, 0.0, 0.5] });
        AreClose([0.75, 0.5, 0], curve.Thresholds);
        AreClose([0, 0.5, 1], curve.Fpr);
        AreClose([0.5, 1, 1], curve.Tpr);
    }

    [TestMethod]
    public void Binned_ThresholdsAtAllScores_EqualsExact()
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(1, 200);
        var exact = Functional.BinaryRoc(tensor(scores), tensor(labels));
        var binned = Functional.BinaryRoc(tensor(scores), tensor(labels), new() { Thresholds = scores.Distinct().ToArray() });
        AreClose(exact.Fpr.Numbers()[1..], binned.Fpr);
        AreClose(exact.Tpr.Numbers()[1..], binned.Tpr);
        AreClose(exact.Thresholds.Numbers()[1..], binned.Thresholds);
    }

    [TestMethod]
    [DataRow(null, DisplayName = "exact")]
    [DataRow(11, DisplayName = "binned")]
    public void Multiclass_EachClass_IsOneAgainstAllOthers(int? thresholdCount)
    {
        using var scope = NewDisposeScope();
        var thresholds = thresholdCount is { } count ? Thresholds.EvenlySpaced(count) : null;
        var (scores, classes) = ClassScores(2, 60, 4);
        using var metric = new MulticlassRoc(new(4) { Thresholds = thresholds });
        metric.Update(tensor(scores), tensor(classes));
        var curves = metric.Compute();
        Assert.HasCount(4, curves);
        for (var c = 0; c < 4; c++)
        {
            var expected = Functional.BinaryRoc(tensor(Column(scores, c)), tensor(IsClass(classes, c)), new() { Thresholds = thresholds });
            AreClose(expected.Fpr.Numbers(), curves[c].Fpr);
            AreClose(expected.Tpr.Numbers(), curves[c].Tpr);
            AreClose(expected.Thresholds.Numbers(), curves[c].Thresholds);
        }
    }

    [TestMethod]
    [DataRow(null, DisplayName = "exact")]
    [DataRow(11, DisplayName = "binned")]
    public void Multiclass_Micro_IsTheCurveOfAllPairs(int? thresholdCount)
    {
        using var scope = NewDisposeScope();
        var thresholds = thresholdCount is { } count ? Thresholds.EvenlySpaced(count) : null;
        var (scores, classes) = ClassScores(3, 40, 3);
        using var metric = new MulticlassRoc(new(3) { Thresholds = thresholds, Average = Average.Micro });
        metric.Update(tensor(scores), tensor(classes));
        var expected = Functional.BinaryRoc(tensor(scores), nn.functional.one_hot(tensor(classes), 3), new() { Thresholds = thresholds });
        AreClose(expected.Fpr.Numbers(), metric.Compute().Single().Fpr);
        AreClose(expected.Tpr.Numbers(), metric.Compute().Single().Tpr);
    }

    [TestMethod]
    public void Multiclass_Macro_IsTheMeanOfInterpolatedCurves()
    {
        using var scope = NewDisposeScope();
        // Class 0 is perfect: (0, 0), (0, 1), (1, 1). Class 1: (0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1).
        var preds = tensor(new[,] { { 0.9f, 0.1f }, { 0.8f, 0.4f }, { 0.2f, 0.35f }, { 0.1f, 0.8f } });
        var curve = Functional.MulticlassRoc(preds, tensor(new[] { 0L, 0, 1, 1 }), new(2) { Average = Average.Macro }).Single();
        AreClose([0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 1, 1], curve.Fpr);
        AreClose([0.75, 0.75, 0.75, 0.75, 0.75, 1, 1, 1, 1, 1], curve.Tpr);
    }

    [TestMethod]
    public void Multilabel_IgnoredLabel_IsLeftOutOfItsCurveOnly()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.9f, 0.3f }, { 0.6f, 0.6f }, { 0.2f, 0.1f } });
        var curves = Functional.MultilabelRoc(preds, tensor(new[,] { { 1L, 0 }, { -1, 1 }, { 0, 0 } }), new(2) { IgnoreIndex = -1 });
        AreClose([1, 0.9, 0.2], curves[0].Thresholds);
        AreClose([0, 0, 1], curves[0].Fpr);
        AreClose([1, 0.6, 0.3, 0.1], curves[1].Thresholds);
        AreClose([0, 1, 1, 1], curves[1].Tpr);
    }

    [TestMethod]
    public void Multilabel_LabelOfIgnoredSamplesOnly_HasNoPointButTheOrigin()
    {
        using var scope = NewDisposeScope();
        var curve = Functional.MultilabelRoc(tensor(new[,] { { 0.9f, 0.3f }, { 0.6f, 0.6f } }), tensor(new[,] { { 7L, 0 }, { 7, 1 } }), new(2) { IgnoreIndex = 7 })[0];
        AreClose([0], curve.Fpr);
        AreClose([0], curve.Tpr);
        AreClose([1], curve.Thresholds);
    }

    [TestMethod]
    [DataRow(new[] { 1L, 1 }, 1)]
    [DataRow(new[] { 0L, 0 }, 1)]
    [DataRow(new[] { 0L, 1 }, 0)]
    public void Exact_WithoutOneSide_Warns(long[] labels, int warnings)
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual(warnings, WarningsOf(() => Functional.BinaryRoc(tensor(new[] { 0.2f, 0.7f }), tensor(labels))));
    }
}
