using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

/// <summary>Metrics that choose a point of a curve.</summary>
[TestClass]
public sealed class OperatingPointTests
{
    private static readonly float[] Scores = [0.1f, 0.4f, 0.35f, 0.8f];
    private static readonly long[] Labels = [0, 0, 1, 1];

    /// <summary>By falling threshold: precision 1, 1/2, 2/3, 1/2; recall 1/2, 1/2, 1, 1; specificity 1, 1/2, 1/2, 0.</summary>
    [TestMethod]
    [DataRow(0.5, 1.0, 0.8)]
    [DataRow(0.51, 2 / 3.0, 0.35)]
    [DataRow(1.0, 2 / 3.0, 0.35)]
    public void PrecisionAtFixedRecall_SmallData(double minimum, double value, double threshold) =>
        Check(value, threshold, Functional.BinaryPrecisionAtFixedRecall(tensor(Scores), tensor(Labels), new(minimum)));

    [TestMethod]
    [DataRow(0.0, 1.0, 0.35)]
    [DataRow(0.6, 1.0, 0.35)]
    [DataRow(0.7, 0.5, 0.8)]
    public void RecallAtFixedPrecision_SmallData(double minimum, double value, double threshold) =>
        Check(value, threshold, Functional.BinaryRecallAtFixedPrecision(tensor(Scores), tensor(Labels), new(minimum)));

    [TestMethod]
    [DataRow(0.0, 1.0, 0.35)]
    [DataRow(0.5, 1.0, 0.35)]
    [DataRow(0.6, 0.5, 0.8)]
    public void SensitivityAtSpecificity_SmallData(double minimum, double value, double threshold) =>
        Check(value, threshold, Functional.BinarySensitivityAtSpecificity(tensor(Scores), tensor(Labels), new(minimum)));

    [TestMethod]
    [DataRow(0.0, 1.0, 1.0, DisplayName = "before the highest score")]
    [DataRow(0.5, 1.0, 0.8)]
    [DataRow(0.6, 0.5, 0.35)]
    public void SpecificityAtSensitivity_SmallData(double minimum, double value, double threshold) =>
        Check(value, threshold, Functional.BinarySpecificityAtSensitivity(tensor(Scores), tensor(Labels), new(minimum)));

    [TestMethod]
    public void PrecisionAtFixedRecall_EqualPrecisions_TakesTheHighestRecall() =>
        Check(1 / 2.0, 0.2, Functional.BinaryPrecisionAtFixedRecall(tensor(new[] { 0.9f, 0.7f, 0.5f, 0.2f }), tensor(new[] { 0L, 1, 0, 1 }), new(0.5)));

    /// <summary>1 − FPR would be 0.09999999999999998 here.</summary>
    [TestMethod]
    public void SensitivityAtSpecificity_ExactlyTheLowest_IsEnough()
    {
        using var scope = NewDisposeScope();
        var preds = arange(11).to_type(ScalarType.Float64) / 11;
        var target = (preds == preds[1]).to_type(ScalarType.Int64);
        Check(1, 1 / 11.0, Functional.BinarySensitivityAtSpecificity(preds, target, new(0.1)));
    }

    [TestMethod]
    public void NoSuchPoint_IsZeroAtNoThreshold()
    {
        var (preds, target) = (tensor(Scores), tensor(Labels));
        var none = zeros_like(target);
        Check(0, double.NaN, Functional.BinaryPrecisionAtFixedRecall(preds, target, new(0.6) { Thresholds = new[] { 0.5, 0.9 } }));
        Check(0, double.NaN, Functional.BinaryRecallAtFixedPrecision(preds, none, new(0.5)));
        Check(0, 1e6, Functional.BinarySpecificityAtSensitivity(preds, none, new(0.5)));
        Check(0, 1e6, Functional.BinarySensitivityAtSpecificity(preds, target, new(0.6) { Thresholds = new[] { 0.1, 0.2 } }));
        Check(0, 1e6, Functional.BinarySpecificityAtSensitivity(preds.to_type(ScalarType.Float16), none, new(0.5)));
    }

    [TestMethod]
    public void NothingPredictedAtAnyThreshold_HasNoPrecision() =>
        Check(double.NaN, 0.85, Functional.BinaryPrecisionAtFixedRecall(tensor(Scores), tensor(Labels), new(0) { Thresholds = new[] { 0.85, 0.9 } }));

    [TestMethod]
    public void SeveralClasses_HaveAPointEach()
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassSpecificityAtSensitivity(new(3, 0.5));
        metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2 }));
        metric.Update(tensor(new[,] { { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 1L }));
        var (value, threshold) = metric.Compute();
        AreClose([1, 0.5, 0.5], value);
        AreClose([0.7, 0.4, 0.3], threshold);
    }

    [TestMethod]
    [DataRow(0.2)]
    [DataRow(0.5)]
    [DataRow(0.75)]
    public void RandomData_IsTheBestOfAllThresholds(double minimum)
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(11, 90);
        var (preds, target) = (tensor(scores), tensor(labels));
        var points = scores.Distinct().Select(threshold => Rates(scores, labels, threshold)).ToList();
        Check(points.Where(point => point.Recall >= minimum).Max(point => point.Precision), Functional.BinaryPrecisionAtFixedRecall(preds, target, new(minimum)));
        Check(points.Where(point => point.Precision >= minimum).Select(point => point.Recall).DefaultIfEmpty(0).Max(), Functional.BinaryRecallAtFixedPrecision(preds, target, new(minimum)));
        Check(points.Where(point => point.Specificity >= minimum).Max(point => point.Recall), Functional.BinarySensitivityAtSpecificity(preds, target, new(minimum)));
        Check(points.Where(point => point.Recall >= minimum).Max(point => point.Specificity), Functional.BinarySpecificityAtSensitivity(preds, target, new(minimum)));
    }

    private static (double Precision, double Recall, double Specificity) Rates(double[] scores, long[] labels, double threshold)
    {
        var hits = scores.Zip(labels).Count(pair => pair.First >= threshold && pair.Second == 1);
        var predicted = scores.Count(score => score >= threshold);
        var negatives = labels.Count(label => label == 0);
        return (hits / (double)predicted, hits / (double)labels.Sum(), (negatives - predicted + hits) / (double)negatives);
    }

    private static void Check(double value, OperatingPoint point) => AreClose([value], point.Value);

    private static void Check(double value, double threshold, OperatingPoint point)
    {
        AreClose([value], point.Value);
        AreClose([threshold], point.Threshold);
        Assert.AreEqual(0, point.Value.dim());
    }
}
