namespace Metrics.Tests.Regression;

/// <summary>Regression metrics and their functional forms against their formulas, written out over arrays.</summary>
[TestClass]
public sealed class RegressionFormulaTests
{
    private const double Tolerance = 1e-9;
    private static readonly double[] Preds = [0.5, 2.25, 1.0, 3.5, 0.75, 4.0, 2.0];
    private static readonly double[] Target = [1.5, 2.0, 0.25, 3.0, 1.25, 5.5, 2.0];

    public static IEnumerable<object[]> Table =>
    [
        Row(() => new MeanAbsoluteError(), (p, t) => Functional.MeanAbsoluteError(p, t), (p, t) => Mean(p, t, (x, y) => Math.Abs(x - y))),
        Row(() => new MeanSquaredError(), (p, t) => Functional.MeanSquaredError(p, t), (p, t) => Mean(p, t, (x, y) => Square(x - y))),
        Row(() => new R2Score(), (p, t) => Functional.R2Score(p, t), (p, t) => 1 - (Mean(p, t, (x, y) => Square(x - y)) / Covariance(t, t))),
        Row(() => new PearsonCorrCoef(), (p, t) => Functional.PearsonCorrCoef(p, t), (p, t) => Covariance(p, t) / Math.Sqrt(Covariance(p, p) * Covariance(t, t))),
        Row(() => new MeanAbsolutePercentageError(), (p, t) => Functional.MeanAbsolutePercentageError(p, t), (p, t) => Mean(p, t, (x, y) => Math.Abs(x - y) / y)),
        Row(() => new SymmetricMeanAbsolutePercentageError(), (p, t) => Functional.SymmetricMeanAbsolutePercentageError(p, t), (p, t) => Mean(p, t, (x, y) => 2 * Math.Abs(x - y) / (x + y))),
        Row(() => new WeightedMeanAbsolutePercentageError(), (p, t) => Functional.WeightedMeanAbsolutePercentageError(p, t), (p, t) => Mean(p, t, (x, y) => Math.Abs(x - y)) / t.Average()),
        Row(() => new MeanSquaredLogError(), (p, t) => Functional.MeanSquaredLogError(p, t), (p, t) => Mean(p, t, (x, y) => Square(Math.Log((1 + x) / (1 + y))))),
        Row(() => new LogCoshError(), (p, t) => Functional.LogCoshError(p, t), (p, t) => Mean(p, t, (x, y) => Math.Log(Math.Cosh(x - y)))),
        Row(() => new MinkowskiDistance(new(2.5)), (p, t) => Functional.MinkowskiDistance(p, t, new(2.5)), (p, t) => Math.Pow(p.Length * Mean(p, t, (x, y) => Math.Pow(Math.Abs(x - y), 2.5)), 1 / 2.5)),
        Row(() => new RelativeSquaredError(), (p, t) => Functional.RelativeSquaredError(p, t), (p, t) => Mean(p, t, (x, y) => Square(x - y)) / Covariance(t, t)),
        Row(() => new ExplainedVariance(), (p, t) => Functional.ExplainedVariance(p, t), (p, t) => 1 - (Covariance(Errors(p, t), Errors(p, t)) / Covariance(t, t))),
        Row(() => new ConcordanceCorrCoef(), (p, t) => Functional.ConcordanceCorrCoef(p, t), Concordance),
        NormalizedError(ErrorNormalization.Mean, t => t.Average()),
        NormalizedError(ErrorNormalization.Range, t => t.Max() - t.Min()),
        NormalizedError(ErrorNormalization.Std, t => Math.Sqrt(Covariance(t, t))),
        NormalizedError(ErrorNormalization.L2, t => Math.Sqrt(t.Sum(Square))),
        Deviance(0, (x, y) => Square(x - y)),
        Deviance(1, (x, y) => 2 * ((y * Math.Log(y / x)) + x - y)),
        Deviance(2, (x, y) => 2 * (Math.Log(x / y) + (y / x) - 1)),
        Deviance(3, (x, y) => Square(x - y) / (x * x * y)),
        Deviance(1.5, (x, y) => 4 * Square(Math.Sqrt(x) - Math.Sqrt(y)) / Math.Sqrt(x)),
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfBatchesAndOfTheFunctionalForm_IsTheFormula(Func<Metric<TensorPair, Tensor>> create, Func<Tensor, Tensor, Tensor> functional, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        metric.Update(tensor(Preds[..3]), tensor(Target[..3]));
        metric.Update(tensor(Preds[3..]), tensor(Target[3..]));
        Assert.AreEqual(formula(Preds, Target), metric.Compute().ToDouble(), Tolerance);
        Assert.AreEqual(formula(Preds, Target), functional(tensor(Preds), tensor(Target)).ToDouble(), Tolerance);
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void FunctionalForm_OfThePredictions_BackPropagates(Func<Metric<TensorPair, Tensor>> create, Func<Tensor, Tensor, Tensor> functional, Func<double[], double[], double> formula)
    {
        const double step = 1e-6;
        using var scope = NewDisposeScope();
        using var metric = create();
        var preds = tensor(Preds, requires_grad: true);
        functional(preds, tensor(Target)).backward();
        var more = formula([Preds[0] + step, .. Preds[1..]], Target);
        var less = formula([Preds[0] - step, .. Preds[1..]], Target);
        Assert.IsTrue(metric.IsDifferentiable);
        Assert.AreEqual((more - less) / (2 * step), preds.grad![0].ToDouble(), 1e-6);
    }

    private static object[] Row(Func<Metric<TensorPair, Tensor>> create, Func<Tensor, Tensor, Tensor> functional, Func<double[], double[], double> formula) => [create, functional, formula];

    private static object[] Deviance(double power, Func<double, double, double> unit) => Row(
        () => new TweedieDevianceScore(new() { Power = power }),
        (p, t) => Functional.TweedieDevianceScore(p, t, new() { Power = power }),
        (p, t) => Mean(p, t, unit));

    private static object[] NormalizedError(ErrorNormalization normalization, Func<double[], double> size) => Row(
        () => new NormalizedRootMeanSquaredError(new() { Normalization = normalization }),
        (p, t) => Functional.NormalizedRootMeanSquaredError(p, t, new() { Normalization = normalization }),
        (p, t) => Math.Sqrt(Mean(p, t, (x, y) => Square(x - y))) / size(t));

    /// <summary>With sample variances: the divisor is n − 1.</summary>
    private static double Concordance(double[] preds, double[] target)
    {
        var correction = preds.Length / (preds.Length - 1.0);
        var spread = correction * (Covariance(preds, preds) + Covariance(target, target));
        return 2 * correction * Covariance(preds, target) / (spread + Square(preds.Average() - target.Average()));
    }

    private static double[] Errors(double[] preds, double[] target) => [.. target.Zip(preds, (y, x) => y - x)];

    private static double Square(double value) => value * value;

    private static double Mean(double[] preds, double[] target, Func<double, double, double> term) => preds.Zip(target, term).Average();

    private static double Covariance(double[] x, double[] y) => Mean(x, y, (a, b) => a * b) - (x.Average() * y.Average());
}
