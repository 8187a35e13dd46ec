namespace Metrics.Tests.Regression;

/// <summary>Metrics that have a value for each row, against their formulas written out over the elements.</summary>
[TestClass]
public sealed class RowMetricTests
{
    private static readonly double[,] First = { { 0.2, 0.5, 0.3 }, { 0.1, 0.1, 0.8 }, { 0.0, 0.6, 0.4 } };
    private static readonly double[,] Second = { { 0.4, 0.4, 0.2 }, { 0.3, 0.3, 0.4 }, { 0.5, 0.25, 0.25 } };

    public static IEnumerable<object[]> Table =>
    [
        Row(reduction => new CosineSimilarity(new() { Reduction = reduction }), Cosine),
        Row(reduction => new KlDivergence(new() { Reduction = reduction }), Divergence),
        Row(reduction => new JensenShannonDivergence(new() { Reduction = reduction }), JensenShannon),
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfBatches_IsTheFormulaOfTheRows(Func<Reduction?, Metric<TensorPair, Tensor>> create, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        var expected = Rows(First).Zip(Rows(Second), formula).ToArray();
        CollectionAssert.AreEqual(expected, Fed(create(null)).data<double>().ToArray(), new Close());
        Assert.AreEqual(expected.Sum(), Fed(create(Reduction.Sum)).ToDouble(), 1e-12);
        Assert.AreEqual(expected.Average(), Fed(create(Reduction.Mean)).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void Divergences_OfLogarithms_EqualThoseOfProbabilities()
    {
        using var scope = NewDisposeScope();
        var (p, q) = (tensor(First)[..2], tensor(Second)[..2]);
        Assert.AreEqual(Functional.KlDivergence(p * 3, q * 2).ToDouble(), Functional.KlDivergence(p.log(), q.log(), new() { LogProb = true }).ToDouble(), 1e-12);
        Assert.AreEqual(Functional.JensenShannonDivergence(p * 3, q * 2).ToDouble(), Functional.JensenShannonDivergence(p.log(), q.log(), new() { LogProb = true }).ToDouble(), 1e-12);
        Assert.AreEqual(double.PositiveInfinity, Functional.KlDivergence(tensor(Second), tensor(First)).ToDouble());
    }

    [TestMethod]
    public void Divergences_OfLogarithmsOfZero_EqualThoseOfProbabilities()
    {
        using var scope = NewDisposeScope();
        var (p, q) = (tensor(new[,] { { 0.5, 0.5, 0, 0 } }), tensor(new[,] { { 0.25, 0.25, 0.5, 0 } }));
        Assert.AreEqual(Math.Log(2), Functional.KlDivergence(p.log(), q.log(), new() { LogProb = true }).ToDouble(), 1e-12);
        Assert.AreEqual(double.PositiveInfinity, Functional.KlDivergence(q.log(), p.log(), new() { LogProb = true }).ToDouble());
        Assert.AreEqual(Functional.JensenShannonDivergence(p, q).ToDouble(), Functional.JensenShannonDivergence(p.log(), q.log(), new() { LogProb = true }).ToDouble(), 1e-12);
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Update_OfVectors_IsRefused(Func<Reduction?, Metric<TensorPair, Tensor>> create, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        using var metric = create(Reduction.Mean);
        Assert.IsTrue(double.IsFinite(formula([1], [1])));
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(rand(3), rand(3)));
    }

    [TestMethod]
    public void ContinuousRankedProbabilityScore_OfEnsembles_IsTheFormula()
    {
        using var scope = NewDisposeScope();
        var target = new[] { 0.3, 0.9, 0.2 };
        var expected = Rows(First).Zip(target, (members, y) => members.Average(x => Math.Abs(x - y)) - (members.Average(x => members.Average(z => Math.Abs(x - z))) / 2)).Average();
        using var metric = new ContinuousRankedProbabilityScore();
        metric.Update(tensor(First)[..1], tensor(target)[..1]);
        metric.Update(tensor(First)[1..], tensor(target)[1..]);
        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-12);
        Assert.AreEqual(expected, Functional.ContinuousRankedProbabilityScore(tensor(First), tensor(target)).ToDouble(), 1e-12);
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(rand(3, 1), rand(3)));
    }

    private static object[] Row(Func<Reduction?, Metric<TensorPair, Tensor>> create, Func<double[], double[], double> formula) => [create, formula];

    private static Tensor Fed(Metric<TensorPair, Tensor> metric)
    {
        using var _ = metric;
        metric.Update(tensor(First)[..1], tensor(Second)[..1]);
        metric.Update(tensor(First)[1..], tensor(Second)[1..]);
        return metric.Compute();
    }

    private static IEnumerable<double[]> Rows(double[,] values) => Enumerable.Range(0, values.GetLength(0)).Select(i => Enumerable.Range(0, values.GetLength(1)).Select(j => values[i, j]).ToArray());

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double Cosine(double[] x, double[] y) => Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));

    private static double Divergence(double[] p, double[] q) => p.Zip(q, (a, b) => a == 0 ? 0 : a * Math.Log(a / b)).Sum();

    private static double JensenShannon(double[] p, double[] q)
    {
        var mean = p.Zip(q, (a, b) => (a + b) / 2).ToArray();
        return (Divergence(p, mean) + Divergence(q, mean)) / 2;
    }

    private sealed class Close : System.Collections.IComparer
    {
        public int Compare(object? x, object? y) => Math.Abs((double)x! - (double)y!) < 1e-12 ? 0 : 1;
    }
}
