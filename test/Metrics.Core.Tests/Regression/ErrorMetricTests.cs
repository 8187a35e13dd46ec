namespace Metrics.Tests.Regression;

/// <summary>The edges of the metrics that are sums of errors.</summary>
[TestClass]
public sealed class ErrorMetricTests
{
    [TestMethod]
    public void LogCoshError_LargeErrors_DoNotOverflow()
    {
        using var scope = NewDisposeScope();
        var value = Functional.LogCoshError(tensor(new[] { 1000f, -1000f }), zeros(2));
        Assert.AreEqual(1000 - Math.Log(2), value.ToDouble(), 1e-3);
    }

    [TestMethod]
    [DataRow(1e-4)]
    [DataRow(1e-3)]
    [DataRow(0.5)]
    [DataRow(1.5)]
    public void LogCoshError_OfErrorsOfAnySize_KeepsTheDigitsOfFloat32(double error)
    {
        using var scope = NewDisposeScope();
        var expected = Math.Log(Math.Cosh(error));
        Assert.AreEqual(expected, Functional.LogCoshError(tensor(new[] { (float)error, -(float)error }), zeros(2)).ToDouble(), 1e-6 * expected);
    }

    [TestMethod]
    public void PercentageErrors_OfTruthValues_AreThoseOfNumbers()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { true, false }), tensor(new[] { true, true }));
        Assert.AreEqual(0.5, Functional.WeightedMeanAbsolutePercentageError(preds, target).ToDouble());
        Assert.AreEqual(0.5, Functional.MeanAbsolutePercentageError(preds, target).ToDouble());
    }

    [TestMethod]
    public void PercentageErrors_OfZeros_AreDividedByEpsilon()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 1.17e-6, 0 }), tensor(new[] { 0.0, 0 }));
        Assert.AreEqual(0.5, Functional.MeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(1.0, Functional.WeightedMeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(1.0, Functional.SymmetricMeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void PercentageErrors_OfNegativeNumbers_AreRelativeToTheirSize()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 2.0, -1 }), tensor(new[] { 1.0, -3 }));
        Assert.AreEqual((1 + (2 / 3.0)) / 2, Functional.MeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(3 / 4.0, Functional.WeightedMeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
        Assert.AreEqual(((2 / 3.0) + (4 / 4.0)) / 2, Functional.SymmetricMeanAbsolutePercentageError(preds, target).ToDouble(), 1e-12);
    }

    [TestMethod]
    [DataRow(-1.0, 0.0, 1.0, "preds")]
    [DataRow(1.0, -1.0, 1.0, "preds")]
    [DataRow(1.0, 1.0, -1.0, "target")]
    [DataRow(1.5, 1.0, -1.0, "target")]
    [DataRow(2.0, 1.0, 0.0, "target")]
    [DataRow(3.0, 1.0, 0.0, "target")]
    public void TweedieDevianceScore_NumberOutOfTheDistribution_IsRefused(double power, double preds, double target, string name)
    {
        using var scope = NewDisposeScope();
        using var metric = new TweedieDevianceScore(new() { Power = power });
        var exception = Assert.ThrowsExactly<ArgumentException>(() => metric.Update(tensor(new[] { preds }), tensor(new[] { target })));
        Assert.AreEqual(name, exception.ParamName);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void TweedieDevianceScore_PowerWithoutDistribution_IsRefused(double power) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new TweedieDevianceScore(new() { Power = power }));

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void MinkowskiDistance_ExponentWithoutASum_IsRefused(double exponent) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new MinkowskiDistance(new(exponent)));
}
