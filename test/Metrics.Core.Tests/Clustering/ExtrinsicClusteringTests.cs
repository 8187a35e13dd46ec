namespace Metrics.Tests.Clustering;

/// <summary>Comparisons of found with true clusters, against definitions that look at all samples, all pairs, or all permutations.</summary>
[TestClass]
public sealed class ExtrinsicClusteringTests
{
    private static readonly (long[] Preds, long[] Target)[] Samples =
    [
        ([0, 0, 1, 1], [0, 0, 1, 2]),
        ([5, -3, 5, 7, 7, -3], [100, 100, 2, 2, 2, 40]),
        ([0, 1, 0, 1], [0, 0, 1, 1]),
        ([0, 0, 0, 1, 1, 2], [1, 1, 1, 0, 0, 2]),
        ([3, 3, 3, 3, 3], [0, 1, 0, 2, 1]),
        ([0, 1, 2, 3, 4], [0, 0, 0, 1, 1]),
        ([1, 2, 1, 3, 2, 2, 1], [4, 4, 4, 0, 1, 1, 0]),
    ];

    public static IEnumerable<object[]> Table =>
        from formula in Formulas
        from sample in Samples
        select new object[] { formula.Create, formula.Value, sample.Preds, sample.Target };

    private static IEnumerable<(Func<Metric<TensorPair, Tensor>> Create, Func<long[], long[], double> Value)> Formulas =>
    [
        (() => new MutualInfoScore(), Information),
        (() => new NormalizedMutualInfoScore(), (preds, target) => Normalized(preds, target, (a, b) => (a + b) / 2)),
        (() => new NormalizedMutualInfoScore(new() { AverageMethod = AverageMethod.Min }), (preds, target) => Normalized(preds, target, Math.Min)),
        (() => new NormalizedMutualInfoScore(new() { AverageMethod = AverageMethod.Max }), (preds, target) => Normalized(preds, target, Math.Max)),
        (() => new NormalizedMutualInfoScore(new() { AverageMethod = AverageMethod.Geometric }), (preds, target) => Normalized(preds, target, (a, b) => Math.Sqrt(a * b))),
        (() => new AdjustedMutualInfoScore(), Adjusted),
        (() => new HomogeneityScore(), Homogeneity),
        (() => new CompletenessScore(), (preds, target) => Homogeneity(target, preds)),
        (() => new VMeasureScore(new() { Beta = 0.3 }), (preds, target) => VMeasure(Homogeneity(preds, target), Homogeneity(target, preds), 0.3)),
        (() => new RandScore(), (preds, target) => Pairs(preds, target).Count(pair => pair.Preds == pair.Target) / (double)Pairs(preds, target).Count()),
        (() => new AdjustedRandScore(), AdjustedRand),
        (() => new FowlkesMallowsIndex(), FowlkesMallows),
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfTwoBatches_IsTheDefinition(Func<Metric<TensorPair, Tensor>> create, Func<long[], long[], double> definition, long[] preds, long[] target)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        metric.Update(tensor(preds)[..2], tensor(target)[..2]);
        metric.Update(tensor(preds)[2..], tensor(target)[2..]);
        Assert.AreEqual(definition(preds, target), metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void ClusterAccuracy_IsThatOfTheBestOfAllAssignments()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        for (var round = 0; round < 50; round++)
        {
            var preds = (rand([12], generator: generator) * 5).to(ScalarType.Int64);
            var target = (rand([12], generator: generator) * 4).to(ScalarType.Int64);
            var (found, truth) = (preds.data<long>().ToArray(), target.data<long>().ToArray());
            var best = Permutations([0, 1, 2, 3, 4]).Max(classOf => found.Zip(truth).Count(pair => classOf[pair.First] == pair.Second));
            Assert.AreEqual(best / 12.0, Functional.ClusterAccuracy(preds, target, 5).ToDouble(), 1e-6);
        }
    }

    [TestMethod]
    public void AdjustedMutualInfoScore_OfAMillionSamples_IsFinite()
    {
        using var scope = NewDisposeScope();
        var target = arange(1_000_000) % 7;
        Assert.AreEqual(1, Functional.AdjustedMutualInfoScore(target * 11, target).ToDouble(), 1e-6);
        Assert.AreEqual(0, Functional.AdjustedMutualInfoScore((target * 0) + (arange(1_000_000) / 500_000).to(ScalarType.Int64), target).ToDouble(), 1e-4);
    }

    [TestMethod]
    public void State_GrowsWithPairsOfLabels_NotWithSamples()
    {
        using var scope = NewDisposeScope();
        using var metric = new RandScore();
        for (var i = 0; i < 20; i++)
        {
            metric.Update(tensor(new[] { -9_000_000_000, 4, 4, 12 }), tensor(new[] { 1L, 1, 1, long.MaxValue }));
        }

        Assert.IsLessThanOrEqualTo(4L * 3 * sizeof(long), metric.StateByteSize);
    }

    [TestMethod]
    public void Value_OfNoData_IsNaN()
    {
        using var scope = NewDisposeScope();
        using var metric = new AdjustedRandScore();
        Assert.AreEqual(double.NaN, metric.Compute().ToDouble());
        metric.Update(zeros(0, dtype: ScalarType.Int64), zeros(0, dtype: ScalarType.Int64));
        Assert.AreEqual(double.NaN, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void Update_OfOtherThanLabels_NamesTheInput()
    {
        using var scope = NewDisposeScope();
        using var metric = new RandScore();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(rand(3), arange(3))).Message, "preds");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(arange(3), rand(3))).Message, "target");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(zeros(2, 2, dtype: ScalarType.Int64), zeros(2, 2, dtype: ScalarType.Int64))).Message, "[2, 2]");
        Assert.Throws<ArgumentException>(() => metric.Update(arange(3), arange(4)));
        using var accuracy = new ClusterAccuracy(3);
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => accuracy.Update(tensor(new[] { 0L, 3 }), tensor(new[] { 0L, 2 }))).Message, "preds");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => accuracy.Update(tensor(new[] { 0L, 2 }), tensor(new[] { 0L, -1 }))).Message, "target");
    }

    [TestMethod]
    public void Arguments_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new VMeasureScore(new() { Beta = 0 }));
        Assert.Throws<ArgumentException>(() => new ClusterAccuracy(0));
        Assert.Throws<ArgumentException>(() => new NormalizedMutualInfoScore(new() { AverageMethod = (AverageMethod)9 }));
    }

    private static IEnumerable<(bool Preds, bool Target)> Pairs(long[] preds, long[] target) =>
        from i in Enumerable.Range(0, preds.Length)
        from j in Enumerable.Range(0, preds.Length)
        where i < j
        select (preds[i] == preds[j], target[i] == target[j]);

    private static double AdjustedRand(long[] preds, long[] target)
    {
        var pairs = Pairs(preds, target).ToList();
        var index = pairs.Count(pair => pair.Preds && pair.Target);
        var (found, truth) = ((double)pairs.Count(pair => pair.Preds), (double)pairs.Count(pair => pair.Target));
        var expected = found * truth / pairs.Count;
        var maximum = (found + truth) / 2;
        return maximum == expected ? 1 : (index - expected) / (maximum - expected);
    }

    private static double FowlkesMallows(long[] preds, long[] target)
    {
        var pairs = Pairs(preds, target).ToList();
        var both = (double)pairs.Count(pair => pair.Preds && pair.Target);
        return both == 0 ? 0 : both / Math.Sqrt((double)pairs.Count(pair => pair.Preds) * pairs.Count(pair => pair.Target));
    }

    private static double Entropy<T>(IEnumerable<T> labels)
        where T : notnull
    {
        var sizes = labels.CountBy(label => label).Select(label => (double)label.Value).ToList();
        return -sizes.Sum(size => size / sizes.Sum() * Math.Log(size / sizes.Sum()));
    }

    private static double Information(long[] preds, long[] target) => Entropy(preds) + Entropy(target) - Entropy(preds.Zip(target));

    private static double Normalized(long[] preds, long[] target, Func<double, double, double> mean)
    {
        var scale = mean(Entropy(preds), Entropy(target));
        return scale == 0 ? 0 : Information(preds, target) / scale;
    }

    private static double Homogeneity(long[] preds, long[] target) => Entropy(target) == 0 ? 1 : Information(preds, target) / Entropy(target);

    private static double VMeasure(double homogeneity, double completeness, double beta) =>
        homogeneity + completeness < 1e-12 ? 0 : (1 + beta) * homogeneity * completeness / ((beta * homogeneity) + completeness);

    /// <summary>The expectation is the mean over all orders of the samples.</summary>
    private static double Adjusted(long[] preds, long[] target)
    {
        var expected = Permutations(preds).Average(shuffled => Information(shuffled, target));
        var range = ((Entropy(preds) + Entropy(target)) / 2) - expected;
        return range < 1e-10 ? 0 : (Information(preds, target) - expected) / range;
    }

    private static IEnumerable<long[]> Permutations(long[] values) =>
        values.Length == 0
            ? [[]]
            : values.Index().SelectMany(chosen => Permutations([.. values[..chosen.Index], .. values[(chosen.Index + 1)..]]).Select(rest => (long[])[chosen.Item, .. rest]));
}
