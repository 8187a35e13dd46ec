namespace Metrics.Tests.Regression;

/// <summary>Ten million samples with mean 10⁶ and variance 1, cut into batches in several ways, against two passes in float64.</summary>
[TestClass]
public sealed class ScaleTests
{
    /// <summary>A multiple of 3, so that samples can be tied in threes.</summary>
    private const int Count = 9_999_999;

    /// <summary>The last number of a sample that is a multiple of 4.</summary>
    private const int LastOfFour = (Count - 1) / 4 * 4;
    private const double Mean = 1e6;
    private const double Allowed = 1e-10;

    private static readonly Lazy<(double[] Preds, double[] Target)> Samples = new(() => (Spread(PredsRank), Spread(TargetRank)));

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(1000)]
    public void Moments_AgreeWithTwoPasses(int batches)
    {
        using var scope = NewDisposeScope();
        using var moments = new MetricCollection<TensorPair> { { "r2", new R2Score() }, { "variance", new ExplainedVariance() }, { "pearson", new PearsonCorrCoef() } };
        Feed(moments, batches);

        var (r2, variance, pearson) = TwoPasses(Samples.Value.Preds, Samples.Value.Target, Mean);
        var values = moments.Compute();
        AreClose(r2, values["r2"]);
        AreClose(variance, values["variance"]);
        AreClose(pearson, values["pearson"]);
    }

    /// <summary>The rank correlation is the correlation of ranks, which are known here.</summary>
    [TestMethod]
    public void Ranks_AgreeWithTwoPasses()
    {
        using var scope = NewDisposeScope();
        using var spearman = new SpearmanCorrCoef();
        Feed(spearman, 7);
        var ranks = Enumerable.Range(0, Count);
        AreClose(TwoPasses([.. ranks.Select(i => (double)Tied(PredsRank(i)))], [.. ranks.Select(i => (double)Tied(TargetRank(i)))], Count / 2.0).Pearson, spearman.Compute());
    }

    private static void Feed(Metric<TensorPair> metric, int batches)
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(Samples.Value.Preds), tensor(Samples.Value.Target));
        var start = 0L;
        for (var batch = 1; batch <= batches; batch++)
        {
            // The ends lie closer together at first: batches are of unequal length.
            var end = (long)(Count * Math.Pow((double)batch / batches, 1.5));
            metric.Update(new TensorPair(preds.narrow(0, start, end - start), target.narrow(0, start, end - start)));
            start = end;
        }
    }

    /// <summary>A number from 0 on for each sample, all of them different.</summary>
    private static int PredsRank(int i) => (int)(i * 7_654_321L % Count);

    /// <summary>As in the predictions for three of four samples; the others have one another's.</summary>
    private static int TargetRank(int i) => PredsRank(i % 4 == 0 ? LastOfFour - i : i);

    private static int Tied(int rank) => rank / 3;

    /// <summary>Uniform numbers with the given mean and the variance 1, three of each.</summary>
    private static double[] Spread(Func<int, int> rank)
    {
        var numbers = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = Mean + (((Tied(rank(i)) / (Count / 3.0)) - 0.5) * Math.Sqrt(12));
        }

        return numbers;
    }

    /// <summary>First the means, then the sums of deviations, both relative to a number near the mean, from which the differences are exact.</summary>
    private static (double R2, double Variance, double Pearson) TwoPasses(double[] preds, double[] target, double origin)
    {
        double sumOfPreds = 0, sumOfTarget = 0;
        for (var i = 0; i < preds.Length; i++)
        {
            sumOfPreds += preds[i] - origin;
            sumOfTarget += target[i] - origin;
        }

        var (meanOfPreds, meanOfTarget) = (sumOfPreds / preds.Length, sumOfTarget / preds.Length);
        double errors = 0, deviations = 0, squaresOfPreds = 0, squaresOfTarget = 0, products = 0;
        for (var i = 0; i < preds.Length; i++)
        {
            var (x, y, error) = (preds[i] - origin - meanOfPreds, target[i] - origin - meanOfTarget, target[i] - preds[i]);
            errors += error * error;
            deviations += (y - x) * (y - x);
            squaresOfPreds += x * x;
            squaresOfTarget += y * y;
            products += x * y;
        }

        return (1 - (errors / squaresOfTarget), 1 - (deviations / squaresOfTarget), products / Math.Sqrt(squaresOfPreds * squaresOfTarget));
    }

    private static void AreClose(double expected, Tensor actual) => Assert.AreEqual(expected, actual.ToDouble(), Allowed * Math.Abs(expected));
}
