using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Metrics on random data in three batches, against their definitions written down a second time, element by element.</summary>
[TestClass]
public sealed class RandomReferenceTests
{
    private const int Classes = 4;
    private static readonly int[] BatchSizes = [9, 1, 30];

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 8).Select(seed => new object[] { (long)seed });

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void Agreement_OfClasses(long seed)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, count => new(Integers(Classes, count), Integers(Classes, count)));
        var pairs = batches.SelectMany(batch => Numbers(batch.Preds).Zip(Numbers(batch.Target), (pred, target) => (Pred: pred, Target: target))).ToList();
        double Share(Func<(double Pred, double Target), bool> which) => pairs.Count(which) / (double)pairs.Count;

        var classes = Enumerable.Range(0, Classes).ToList();
        var jaccard = classes.Average(label => Share(pair => pair.Pred == label && pair.Target == label) / Share(pair => pair.Pred == label || pair.Target == label));
        Check(new MulticlassJaccardIndex(Classes), batches, jaccard);

        var byChance = classes.Sum(i => classes.Sum(j => Math.Pow(i - j, 2) * Share(pair => pair.Pred == i) * Share(pair => pair.Target == j)));
        var kappa = 1 - (pairs.Average(pair => Math.Pow(pair.Pred - pair.Target, 2)) / byChance);
        Check(new MulticlassCohenKappa(new(Classes) { Weights = KappaWeights.Quadratic }), batches, kappa);

        double Covariance(Func<(double Pred, double Target), int, bool> left, Func<(double Pred, double Target), int, bool> right) =>
            classes.Sum(label => Share(pair => left(pair, label) && right(pair, label)) - (Share(pair => left(pair, label)) * Share(pair => right(pair, label))));
        static bool Predicted((double Pred, double Target) pair, int label) => pair.Pred == label;
        static bool Actual((double Pred, double Target) pair, int label) => pair.Target == label;
        Check(new MulticlassMatthewsCorrCoef(Classes), batches, Covariance(Predicted, Actual) / Math.Sqrt(Covariance(Predicted, Predicted) * Covariance(Actual, Actual)));
    }

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void ScoreLosses(long seed)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, count => new(rand(count), Integers(2, count)));
        var pairs = batches.SelectMany(batch => Numbers(batch.Preds).Zip(Numbers(batch.Target))).ToList();
        Check(new BinaryHingeLoss(), batches, pairs.Average(pair => Math.Max(0, 1 - (pair.First * ((2 * pair.Second) - 1)))));

        var distances = pairs.GroupBy(pair => (int)(pair.First * 7)).Select(bin => (Share: bin.Count() / (double)pairs.Count, Distance: Math.Abs(bin.Average(pair => pair.First) - bin.Average(pair => pair.Second)))).ToList();
        Check(new BinaryCalibrationError(new() { NBins = 7 }), batches, distances.Sum(bin => bin.Share * bin.Distance));
        Check(new BinaryCalibrationError(new() { NBins = 7, Norm = CalibrationNorm.L2 }), batches, Math.Sqrt(distances.Sum(bin => bin.Share * bin.Distance * bin.Distance)));
        Check(new BinaryCalibrationError(new() { NBins = 7, Norm = CalibrationNorm.Max }), batches, distances.Max(bin => bin.Distance));
    }

    /// <summary>Scores lie on a grid, so that there are ties; they are nudged apart in favour of the later label for the loss.</summary>
    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void Rankings(long seed)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, count => new(Integers(5, count, Classes).to_type(ScalarType.Float32) / 5, Integers(2, count, Classes)));
        var samples = batches.SelectMany(batch => Numbers(batch.Preds).Zip(Numbers(batch.Target)).Chunk(Classes)).Select(sample => new Sample(sample)).ToList();
        Check(new MultilabelCoverageError(Classes), batches, samples.Average(sample => sample.Coverage));
        Check(new MultilabelRankingAveragePrecision(Classes), batches, samples.Average(sample => sample.AveragePrecision));
        Check(new MultilabelRankingLoss(Classes), batches, samples.Average(sample => sample.Loss));
    }

    private static void Check(Metric<TensorPair, Tensor> metric, List<TensorPair> batches, double expected)
    {
        using (metric)
        {
            batches.ForEach(metric.Update);
            Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-5, metric.Name);
        }
    }

    private static List<TensorPair> Batches(long seed, Func<long, TensorPair> make)
    {
        manual_seed(seed);
        return [.. BatchSizes.Select(size => make(size))];
    }

    private static Tensor Integers(long below, params long[] shape) => randint(0, below, shape, dtype: ScalarType.Int64);

    /// <summary>The labels of a sample, in order, and the measures of their ranking by comparing each label with each other.</summary>
    private sealed class Sample((double Score, double Target)[] labels)
    {
        private readonly List<double> relevant = [.. labels.Where(label => label.Target == 1).Select(label => label.Score)];

        public double Coverage => relevant.Count == 0 ? 0 : labels.Count(label => label.Score >= relevant.Min());

        public double AveragePrecision =>
            relevant.Count is 0 or Classes ? 1 : relevant.Average(score => relevant.Count(other => other >= score) / (double)labels.Count(other => other.Score >= score));

        public double Loss
        {
            get
            {
                var ranked = labels.Select((label, i) => (Score: label.Score + (i * 1e-6), label.Target)).ToList();
                var pairs = ranked.Where(label => label.Target == 1).SelectMany(good => ranked.Where(label => label.Target == 0).Select(bad => bad.Score > good.Score)).ToList();
                return pairs.Count == 0 ? 0 : pairs.Average(isWrong => isWrong ? 1 : 0);
            }
        }
    }
}
