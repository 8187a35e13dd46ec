using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class AveragePrecisionTests
{
    [TestMethod]
    [DataRow(1, 5)]
    [DataRow(2, 60)]
    [DataRow(3, 300)]
    public void Binary_RandomDataWithTies_IsTheMeanPrecisionAtPositives(int seed, int count)
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(seed, count);
        AreClose([MeanPrecisionAtPositives(scores, labels)], Functional.BinaryAveragePrecision(tensor(scores), tensor(labels)));
    }

    [TestMethod]
    public void Multiclass_AbsentClass_IsNaNAndLeftOutOfAverages()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.5f, 0.3f, 0.2f }, { 0.2f, 0.5f, 0.3f }, { 0.3f, 0.2f, 0.5f } });
        var target = tensor(new[] { 0L, 1, 0 });
        AreClose([1, 1, double.NaN], Functional.MulticlassAveragePrecision(preds, target, new(3) { Average = null }));
        Assert.AreEqual(1, WarningsOf(() => AreClose([1], Functional.MulticlassAveragePrecision(preds, target, 3))));
        AreClose([1], Functional.MulticlassAveragePrecision(preds, target, new(3) { Average = Average.Weighted }));
    }

    [TestMethod]
    public void Multiclass_AbsentClassBinned_IsZeroAndCounts()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.6f, 0.3f }, { 0.8f, 0.2f } });
        var target = tensor(new[] { 0L, 0 });
        AreClose([1, 0], Functional.MulticlassAveragePrecision(preds, target, new(2) { Average = null, Thresholds = 5 }));
        AreClose([0.5], Functional.MulticlassAveragePrecision(preds, target, new(2) { Thresholds = 5 }));
    }

    [TestMethod]
    [DataRow(Average.Micro)]
    [DataRow(Average.Macro)]
    [DataRow(Average.Weighted)]
    public void Multilabel_Averages_AreThoseOfTheDefinition(Average average)
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(4, 90);
        var value = Functional.MultilabelAveragePrecision(tensor(scores).reshape(30, 3), tensor(labels).reshape(30, 3), new(3) { Average = average });

        double[] Of(double[] all, int label) => [.. all.Where((_, i) => i % 3 == label)];
        long[] LabelsOf(int label) => [.. labels.Where((_, i) => i % 3 == label)];
        var each = Enumerable.Range(0, 3).Select(label => MeanPrecisionAtPositives(Of(scores, label), LabelsOf(label))).ToArray();
        var weights = Enumerable.Range(0, 3).Select(label => (double)LabelsOf(label).Sum()).ToArray();
        var expected = average switch
        {
            Average.Micro => MeanPrecisionAtPositives(scores, labels),
            Average.Macro => each.Average(),
            _ => each.Zip(weights, (one, weight) => one * weight).Sum() / weights.Sum(),
        };
        AreClose([expected], value);
    }

    [TestMethod]
    [DataRow(null, DisplayName = "exact")]
    [DataRow(4, DisplayName = "binned")]
    public void Binary_WithoutPositives_IsZero(int? thresholdCount)
    {
        using var scope = NewDisposeScope();
        var options = new BinaryCurveOptions { Thresholds = thresholdCount is { } count ? Thresholds.EvenlySpaced(count) : null };
        AreClose([0], Functional.BinaryAveragePrecision(tensor(new[] { 0.2f, 0.9f }), tensor(new[] { 0L, 0 }), options));
    }

    [TestMethod]
    public void Binned_ThresholdsAtAllScores_EqualsExact()
    {
        using var scope = NewDisposeScope();
        var (scores, classes) = ClassScores(5, 70, 4);
        Thresholds thresholds = scores.Cast<double>().Distinct().ToArray();
        var preds = tensor(scores).to_type(ScalarType.Float32);
        var exact = Functional.MulticlassAveragePrecision(preds, tensor(classes), new(4) { Average = null });
        AreClose(exact.Numbers(), Functional.MulticlassAveragePrecision(preds, tensor(classes), new(4) { Average = null, Thresholds = thresholds }));
    }

    /// <summary>For each positive sample the precision among those with at least its score, averaged: the same sum in another order.</summary>
    private static double MeanPrecisionAtPositives(double[] scores, long[] labels)
    {
        var precisions = scores.Where((_, i) => labels[i] == 1).Select(score =>
        {
            var predicted = Enumerable.Range(0, scores.Length).Where(i => scores[i] >= score).ToArray();
            return predicted.Count(i => labels[i] == 1) / (double)predicted.Length;
        });
        return precisions.DefaultIfEmpty(0).Average();
    }
}
