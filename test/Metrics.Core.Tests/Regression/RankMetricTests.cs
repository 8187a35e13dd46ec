namespace Metrics.Tests.Regression;

/// <summary>Rank correlations and the critical success index, against counts over all pairs and elements.</summary>
[TestClass]
public sealed class RankMetricTests
{
    private static readonly double[] X = [3, 0, 6, 0, 4, 0, 1, 2.5, 1, 2];
    private static readonly double[] Y = [3, 1, 5, 1, 4, 0, 0, 1, 1, 2];

    [TestMethod]
    public void KendallRankCorrCoef_WithTies_CountsPairs()
    {
        using var scope = NewDisposeScope();
        var signs = (from i in Enumerable.Range(0, X.Length) from j in Enumerable.Range(0, i) select (X: Math.Sign(X[i] - X[j]), Y: Math.Sign(Y[i] - Y[j]))).ToList();
        double difference = signs.Sum(pair => pair.X * pair.Y);
        double untied = signs.Count(pair => pair.X * pair.Y != 0);
        var untiedEach = Math.Sqrt((double)signs.Count(pair => pair.X != 0) * signs.Count(pair => pair.Y != 0));
        var classes = (double)Math.Min(X.Distinct().Count(), Y.Distinct().Count());
        Assert.AreEqual(difference / untied, Kendall(KendallVariant.A), 1e-12);
        Assert.AreEqual(difference / untiedEach, Kendall(KendallVariant.B), 1e-12);
        Assert.AreEqual(2 * difference * classes / (100 * (classes - 1)), Kendall(KendallVariant.C), 1e-12);
    }

    /// <summary>
    /// Five pairs, seven of them concordant and one discordant, with one tie of two on either side: S = 6, and
    /// var(S) = (5·4·15 − 2·1·9 − 2·1·9) / 18 + (2·1)·(2·1) / (2·5·4).
    /// </summary>
    [TestMethod]
    public void KendallRankCorrCoef_OfTies_HasTheProbabilityOfTheNormalDistribution()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 1.0, 2, 2, 3, 4 }), tensor(new[] { 1.0, 3, 2, 2, 5 }));

        var result = Functional.KendallRankCorrCoef(preds, target, new() { TTest = true });

        Assert.AreEqual(6 / 9.0, result[0].ToDouble(), 1e-12);
        Assert.AreEqual(0.11843292891667198, result[1].ToDouble(), 1e-12);
    }

    [TestMethod]
    public void KendallRankCorrCoef_TailsOfTheTest_AddUp()
    {
        using var scope = NewDisposeScope();
        var less = PValue(TestAlternative.Less);
        var greater = PValue(TestAlternative.Greater);
        Assert.AreEqual(1, less + greater, 1e-12);
        Assert.AreEqual(2 * greater, PValue(TestAlternative.TwoSided), 1e-12);
        Assert.ThrowsExactly<ArgumentException>(() => new KendallRankCorrCoef(new() { TTest = true, Alternative = null }));
    }

    [TestMethod]
    public void RankCorrelations_OfNaNOrNothing_AreNaN()
    {
        using var scope = NewDisposeScope();
        var (hole, whole) = (tensor(new[,] { { 1, 1 }, { double.NaN, 2 }, { 3, 3 } }), tensor(new[,] { { 1.0, 1 }, { 2, 2 }, { 3, 3 } }));
        var spearman = Functional.SpearmanCorrCoef(hole, whole, new() { NumOutputs = 2 });
        CollectionAssert.AreEqual(new[] { double.NaN, 1 }, spearman.data<double>().ToArray());
        var kendall = Functional.KendallRankCorrCoef(whole, hole, new() { NumOutputs = 2, TTest = true });
        CollectionAssert.AreEqual(new[] { double.NaN, 1 }, kendall[0].data<double>().ToArray());
        Assert.IsTrue(double.IsNaN(kendall[1, 0].ToDouble()));
        Assert.IsTrue(double.IsNaN(Functional.SpearmanCorrCoef(zeros(0), zeros(0)).ToDouble()));
        Assert.IsTrue(double.IsNaN(Functional.KendallRankCorrCoef(zeros(0), zeros(0)).ToDouble()));
    }

    [TestMethod]
    public void SpearmanCorrCoef_WithTies_IsTheCorrelationOfMeanRanks()
    {
        using var scope = NewDisposeScope();
        var expected = Functional.PearsonCorrCoef(tensor(RanksOf(X)), tensor(RanksOf(Y))).ToDouble();
        Assert.AreEqual(expected, Functional.SpearmanCorrCoef(tensor(X), tensor(Y)).ToDouble(), 1e-12);
        Assert.AreEqual(0, Functional.SpearmanCorrCoef(tensor(X), tensor(X) * 0).ToDouble());
    }

    [TestMethod]
    public void CriticalSuccessIndex_OfADimension_HasAValueForEachIndex()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 1.0, 0.0, 1.0 }, { 0.0, 0.0, 0.0 } });
        var target = tensor(new[,] { { 1.0, 1.0, 0.0 }, { 0.0, 0.0, 0.0 } });
        Assert.AreEqual(1 / 3.0, Functional.CriticalSuccessIndex(preds, target, new(0.5)).ToDouble(), 1e-12);
        var rows = Functional.CriticalSuccessIndex(preds, target, new(0.5) { KeepSequenceDim = 0 });
        CollectionAssert.AreEqual(new[] { 1 / 3.0, 0 }, rows.data<double>().ToArray());
    }

    private static double Kendall(KendallVariant variant) => Functional.KendallRankCorrCoef(tensor(X), tensor(Y), new() { Variant = variant }).ToDouble();

    private static double PValue(TestAlternative alternative) => Functional.KendallRankCorrCoef(tensor(X), tensor(Y), new() { TTest = true, Alternative = alternative })[1].ToDouble();

    private static double[] RanksOf(double[] values) => [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];
}
