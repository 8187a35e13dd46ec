namespace Metrics.Tests.Nominal;

/// <summary>Measures of association, against numbers computed by hand and formulas written out over the table.</summary>
[TestClass]
public sealed class AssociationTests
{
    private static readonly long[] X = [0, 0, 1, 2, 2, 1, 0, 2, 2, 1, 0, 0];
    private static readonly long[] Y = [0, 0, 1, 2, 1, 1, 0, 2, 2, 0, 1, 2];

    public static IEnumerable<object[]> Table =>
    [
        [(Func<Metric<TensorPair, Tensor>>)(() => new CramersV(new(3) { BiasCorrection = false })), Math.Sqrt(PhiSquared(X, Y) / 2)],
        [(Func<Metric<TensorPair, Tensor>>)(() => new TschuprowsT(new(3) { BiasCorrection = false })), Math.Sqrt(PhiSquared(X, Y) / 2)],
        [(Func<Metric<TensorPair, Tensor>>)(() => new CramersV(3)), Math.Sqrt((PhiSquared(X, Y) - (4.0 / 11)) / (2 - (4.0 / 11)))],
        [(Func<Metric<TensorPair, Tensor>>)(() => new TschuprowsT(3)), Math.Sqrt((PhiSquared(X, Y) - (4.0 / 11)) / (2 - (4.0 / 11)))],
        [(Func<Metric<TensorPair, Tensor>>)(() => new PearsonsContingencyCoefficient(3)), Math.Sqrt(PhiSquared(X, Y) / (1 + PhiSquared(X, Y)))],
        [(Func<Metric<TensorPair, Tensor>>)(() => new TheilsU(3)), (Entropy(X) + Entropy(Y) - Entropy(X.Zip(Y))) / Entropy(X)],
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfTwoBatches_IsTheFormula(Func<Metric<TensorPair, Tensor>> create, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        metric.Update(tensor(X)[..5], tensor(Y)[..5]);
        metric.Update(tensor(X)[5..], tensor(Y)[5..]);
        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Value_OfTwoByTwo_IsCorrectedForContinuity()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(new[] { 0L, 0, 0, 0, 1, 1, 1, 1 }), tensor(new[] { 0L, 0, 0, 1, 1, 1, 1, 1 }));

        // χ² = Σ (|n − e| − 0.5)² / e with e = 1.5 and 2.5, all differences 1.5: 2·(1/1.5 + 1/2.5) = 32/15; φ² = 4/15 − 1/7; 2 − 1/7 labels.
        var expected = Math.Sqrt(((4.0 / 15) - (1.0 / 7)) / (1 - (1.0 / 7)));
        Assert.AreEqual(expected, Functional.CramersV(x, y).ToDouble(), 1e-6);
        Assert.AreEqual(expected, Functional.TschuprowsT(x, y).ToDouble(), 1e-6);
        Assert.AreEqual(Math.Sqrt(0.6), Functional.CramersV(x, y, new() { BiasCorrection = false }).ToDouble(), 1e-6);
    }

    [TestMethod]
    public void TschuprowsT_OfUnequalNumbersOfLabels_DividesByTheRootOfTheirProduct()
    {
        using var scope = NewDisposeScope();
        var y = Y.Select(label => Math.Min(label, 1)).ToArray();
        var value = Functional.TschuprowsT(tensor(X), tensor(y), new() { BiasCorrection = false });
        Assert.AreEqual(Math.Sqrt(PhiSquared(X, y) / Math.Sqrt(2)), value.ToDouble(), 1e-6);
        Assert.AreEqual(Math.Sqrt(PhiSquared(X, y)), Functional.CramersV(tensor(X), tensor(y), new() { BiasCorrection = false }).ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Labels_ThatAreNaN_AreReplacedOrDropped()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 0, double.NaN, 1, 2, 2, 1 });
        var y = tensor(new[] { 0, 1, 1, 2, double.NaN, 0 });
        Same([0, 1, 2, 1], [0, 1, 2, 0], new() { NanStrategy = NominalNanStrategy.Drop, NanReplaceValue = null });
        Same([0, 0, 1, 2, 2, 1], [0, 1, 1, 2, 0, 0], new());
        Same([0, 2, 1, 2, 2, 1], [0, 1, 1, 2, 2, 0], new() { NanReplaceValue = 2 });
        Same([0, 2, 1, 2, 2, 1], [0, 1, 1, 2, 2, 0], new() { NanReplaceValue = 2.7 });

        void Same(long[] plainX, long[] plainY, NominalOptions options) =>
            Assert.AreEqual(Functional.TheilsU(tensor(plainX), tensor(plainY)).ToDouble(), Functional.TheilsU(x, y, options).ToDouble());
    }

    [TestMethod]
    public void Scores_StandForTheHighest()
    {
        using var scope = NewDisposeScope();
        var scores = nn.functional.one_hot(tensor(X), 3).to(ScalarType.Float32) + (rand(12, 3) * 0.5);
        Assert.AreEqual(Functional.TheilsU(tensor(X), tensor(Y)).ToDouble(), Functional.TheilsU(scores, tensor(Y)).ToDouble());
    }

    [TestMethod]
    public void Matrix_HoldsTheValueOfEachTwoColumns()
    {
        using var scope = NewDisposeScope();
        var columns = new[] { X, Y, [.. X.Select(label => label % 2)] };
        var matrix = stack([.. columns.Select(column => tensor(column))], 1);
        var (cramer, theil) = (Functional.CramersVMatrix(matrix), Functional.TheilsUMatrix(matrix));
        var (tschuprow, pearson) = (Functional.TschuprowsTMatrix(matrix), Functional.PearsonsContingencyCoefficientMatrix(matrix));
        for (var i = 0; i < 3; i++)
        {
            Assert.AreEqual(1, theil[i, i].ToDouble());
            for (var j = 0; j < 3; j++)
            {
                var (x, y) = (tensor(columns[i]), tensor(columns[j]));
                Assert.AreEqual(i == j ? 1 : Functional.CramersV(x, y).ToDouble(), cramer[i, j].ToDouble(), 1e-6);
                Assert.AreEqual(i == j ? 1 : Functional.TschuprowsT(x, y).ToDouble(), tschuprow[i, j].ToDouble(), 1e-6);
                Assert.AreEqual(i == j ? 1 : Functional.PearsonsContingencyCoefficient(x, y).ToDouble(), pearson[i, j].ToDouble(), 1e-6);
                Assert.AreEqual(i == j ? 1 : Functional.TheilsU(x, y).ToDouble(), theil[i, j].ToDouble(), 1e-6);
            }
        }

        Assert.Throws<ArgumentException>(() => Functional.CramersVMatrix(tensor(X)));
    }

    [TestMethod]
    public void Wrong_ArgumentsAndInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => new CramersV(0));
        Assert.Throws<ArgumentException>(() => new CramersV(new(3) { NanReplaceValue = null }));
        Assert.Throws<ArgumentException>(() => new TheilsU(new(3) { NanStrategy = (NominalNanStrategy)5 }));
        using var metric = new CramersV(3);
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(tensor(new[] { 0L, 3 }), tensor(new[] { 0L, 1 }))).Message, "preds");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(tensor(new[] { 0.0, 1.5 }), tensor(new[] { 0.0, 1 }))).Message, "whole");
        Assert.Throws<ArgumentException>(() => metric.Update(tensor(X), tensor(Y)[..5]));
        Assert.AreEqual(double.NaN, metric.Compute().ToDouble());
    }

    private static double PhiSquared(long[] x, long[] y) =>
        (from a in x.Distinct()
         from b in y.Distinct()
         let expected = (double)x.Count(label => label == a) * y.Count(label => label == b) / x.Length
         select Math.Pow(x.Zip(y).Count(pair => pair == (a, b)) - expected, 2) / expected).Sum() / x.Length;

    private static double Entropy<T>(IEnumerable<T> labels)
        where T : notnull
    {
        var sizes = labels.CountBy(label => label).Select(label => (double)label.Value).ToList();
        return -sizes.Sum(size => size / sizes.Sum() * Math.Log(size / sizes.Sum()));
    }
}
