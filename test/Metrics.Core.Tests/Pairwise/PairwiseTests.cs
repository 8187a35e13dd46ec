namespace Metrics.Tests.Pairwise;

/// <summary>Functions of each two rows, against the formula of two rows written out over the elements.</summary>
[TestClass]
public sealed class PairwiseTests
{
    private static readonly double[][] X = [[0.5, -1, 2], [1, 1, 0.25], [-3, 0, 1]];
    private static readonly double[][] Y = [[1, 2, 3], [0.5, -1, 2]];

    public static IEnumerable<object[]> Table =>
    [
        Row(Functional.PairwiseCosineSimilarity, (x, y) => Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y))),
        Row(Functional.PairwiseLinearSimilarity, Dot),
        Row(Functional.PairwiseEuclideanDistance, (x, y) => Distance(x, y, 2)),
        Row(Functional.PairwiseManhattanDistance, (x, y) => Distance(x, y, 1)),
        Row((x, y, options) => Functional.PairwiseMinkowskiDistance(x, y, new() { Exponent = 3.5, Reduction = options?.Reduction, ZeroDiagonal = options?.ZeroDiagonal }), (x, y) => Distance(x, y, 3.5)),
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_IsTheFormulaOfEachTwoRows(Func<Tensor, Tensor?, PairwiseOptions?, Tensor> function, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        var expected = X.Select(x => Y.Select(y => formula(x, y)).ToArray()).ToArray();
        AreClose(expected.SelectMany(row => row), function(Rows(X), Rows(Y), null));
        AreClose(expected.Select(row => row.Average()), function(Rows(X), Rows(Y), new() { Reduction = Reduction.Mean }));
        AreClose(expected.Select(row => row.Sum()), function(Rows(X), Rows(Y), new() { Reduction = Reduction.Sum }));
        AreClose(expected.SelectMany((row, i) => row.Select((value, j) => i == j ? 0 : value)), function(Rows(X), Rows(Y), new() { ZeroDiagonal = true }));
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Diagonal_OfRowsWithThemselves_IsZeroUnlessAskedFor(Func<Tensor, Tensor?, PairwiseOptions?, Tensor> function, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        AreClose(X.SelectMany((x, i) => X.Select((y, j) => i == j ? 0 : formula(x, y))), function(Rows(X), null, null));
        AreClose(X.SelectMany(x => X.Select(y => formula(x, y))), function(Rows(X), null, new() { ZeroDiagonal = false }));
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_CanBeBackPropagated(Func<Tensor, Tensor?, PairwiseOptions?, Tensor> function, Func<double[], double[], double> formula)
    {
        using var scope = NewDisposeScope();
        var x = Rows(X);
        x.requires_grad = true;
        function(x, Rows(Y), new() { Reduction = Reduction.Sum }).sum().backward();
        const double step = 1e-6;
        double[] up = [1, 1 + step, 0.25], down = [1, 1 - step, 0.25];
        Assert.AreEqual(Y.Sum(y => formula(up, y) - formula(down, y)) / (2 * step), x.grad![1, 1].ToDouble(), 1e-5);
    }

    [TestMethod]
    public void EuclideanDistance_OfNearRowsFarFromTheOrigin_DoesNotCancel()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[,] { { 10000f, 10000f } });
        var y = tensor(new[,] { { 10000f, 10000.0009765625f } });
        Assert.AreEqual(0.0009765625, Functional.PairwiseEuclideanDistance(x, y).ToDouble(), 1e-12);
        Assert.AreEqual(ScalarType.Float32, Functional.PairwiseEuclideanDistance(x, y).dtype);
        Assert.AreEqual(1e-9, Functional.PairwiseEuclideanDistance(tensor(new[,] { { 1.0 } }), tensor(new[,] { { 1 + 1e-9 } })).ToDouble(), 1e-15);
    }

    [TestMethod]
    public void MinkowskiDistance_OfInfiniteExponent_IsTheLargestDifference()
    {
        using var scope = NewDisposeScope();
        AreClose([4, 0], Functional.PairwiseMinkowskiDistance(Rows(Y)[1..] + 0, Rows([[0.5, 3, 2], [0.5, -1, 2]]), new() { Exponent = double.PositiveInfinity }));
    }

    [TestMethod]
    public void Wrong_ArgumentsAndInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Functional.PairwiseLinearSimilarity(rand(3))).Message, "x of shape");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Functional.PairwiseLinearSimilarity(rand(3, 2), rand(3, 4))).Message, "y of shape");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Functional.PairwiseLinearSimilarity(rand(3, 2), rand(2))).Message, "y of shape");
        Assert.Throws<ArgumentException>(() => Functional.PairwiseMinkowskiDistance(rand(3, 2), rand(3, 2), new() { Exponent = 0.5 }));
        Assert.Throws<ArgumentException>(() => Functional.PairwiseLinearSimilarity(rand(3, 2), rand(3, 2), new() { Reduction = (Reduction)7 }));
    }

    private static object[] Row(Func<Tensor, Tensor?, PairwiseOptions?, Tensor> function, Func<double[], double[], double> formula) => [function, formula];

    private static Tensor Rows(double[][] rows) => stack([.. rows.Select(row => tensor(row))]);

    private static void AreClose(IEnumerable<double> expected, Tensor actual)
    {
        var values = actual.data<double>().ToArray();
        foreach (var (want, got) in expected.Zip(values, (want, got) => (want, got)))
        {
            Assert.AreEqual(want, got, 1e-12);
        }

        Assert.HasCount(values.Length, expected);
    }

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double Distance(double[] x, double[] y, double p) => Math.Pow(x.Zip(y, (a, b) => Math.Pow(Math.Abs(a - b), p)).Sum(), 1 / p);

    [TestMethod]
    public void FunctionalForms_NameTheInputThatIsMissing()
    {
        Assert.AreEqual("x", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.PairwiseCosineSimilarity(null!)).ParamName);
        Assert.AreEqual("pointCloud1", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.ProcrustesDisparity(null!, null!)).ParamName);
        Assert.AreEqual("labels", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.DunnIndex(zeros(2, 2), null!)).ParamName);
        Assert.AreEqual("matrix", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.TheilsUMatrix(null!)).ParamName);
        Assert.AreEqual("ratings", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.FleissKappa(null!)).ParamName);
    }
}
