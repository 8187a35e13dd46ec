namespace Metrics.Tests.Wrappers;

/// <summary>How often rows are drawn: each replicate's counts are written as the digits of a sum.</summary>
[TestClass]
public sealed class BootStrapperDrawTests
{
    private const int Replicates = 8_000;

    /// <summary>So many replicates are drawn side by side.</summary>
    private const int SideBySide = 32;

    /// <summary>Above all counts that occur; six digits fit into the float32 of the sum.</summary>
    private const long Base = 16;

    private const int Rows = 6;

    /// <summary>What is so many standard deviations from its mean is no chance.</summary>
    private const double Far = 5;

    private static readonly Lazy<long[][]> Poisson = new(() => Draw(SamplingStrategy.Poisson, Rows));

    [TestMethod]
    public void CountsOfEachLane_AreThoseOfThePoissonDistribution()
    {
        var expected = PoissonTo(4);
        for (var lane = 0; lane < SideBySide; lane++)
        {
            IsDistributedAs(expected, [.. Poisson.Value.Where((_, i) => i % SideBySide == lane).SelectMany(own => own)]);
        }
    }

    [TestMethod]
    public void RareCounts_AreThoseOfThePoissonDistribution() => IsDistributedAs(PoissonTo(7), [.. Poisson.Value.SelectMany(own => own)]);

    [TestMethod]
    public void Lanes_AreIndependent()
    {
        using var scope = NewDisposeScope();
        var draws = Poisson.Value.SelectMany(own => own).Select(count => (double)count).ToArray();
        var byLane = tensor(draws, [Replicates / SideBySide, SideBySide, Rows], dtype: ScalarType.Float64).transpose(1, 2).reshape(-1, SideBySide) - 1;
        var correlations = byLane.transpose(0, 1).matmul(byLane) / byLane.shape[0];
        var others = correlations - correlations.diag().diag();
        Assert.IsLessThan(Far / Math.Sqrt(byLane.shape[0]), others.abs().max().ToDouble());
    }

    [TestMethod]
    public void Batches_AreDrawnIndependently()
    {
        var counts = Draw(SamplingStrategy.Poisson, rows: 3, batches: 2);
        var products = counts.Select(own => Enumerable.Range(0, 3).Sum(row => (own[row] - 1.0) * (own[row + 3] - 1.0))).ToArray();
        Assert.AreEqual(0, products.Average(), Far * Math.Sqrt(3.0 / Replicates));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(5)]
    public void MultinomialCounts_AreThoseOfRowsDrawnOneByOne(int rows)
    {
        var expected = new Dictionary<string, double>();
        foreach (var draws in Enumerable.Range(0, (int)Math.Pow(rows, rows)))
        {
            var counts = new long[rows];
            for (var (draw, rest) = (0, draws); draw < rows; draw++, rest /= rows)
            {
                counts[rest % rows]++;
            }

            var key = string.Join(' ', counts);
            expected[key] = expected.GetValueOrDefault(key) + Math.Pow(rows, -rows);
        }

        string[] keys = [.. expected.Keys];
        var observed = Draw(SamplingStrategy.Multinomial, rows).Select(own => (long)Array.IndexOf(keys, string.Join(' ', own)));
        IsDistributedAs([.. keys.Select(key => expected[key])], [.. observed]);
    }

    /// <summary>The counts of each row in each replicate.</summary>
    private static long[][] Draw(SamplingStrategy strategy, int rows, int batches = 1)
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<WeightedValue>(
            new SumMetric(), new() { NumBootstraps = Replicates, Mean = false, Std = false, Raw = true, SamplingStrategy = strategy, Seed = 5 });
        var places = tensor(Enumerable.Range(0, rows * batches).Select(row => Math.Pow(Base, row)).ToArray(), dtype: ScalarType.Float64);
        foreach (var batch in places.split(rows))
        {
            bootstrap.Update(new WeightedValue(batch));
        }

        var sums = bootstrap.Compute()["raw"].to_type(ScalarType.Int64).data<long>().ToArray();
        return [.. sums.Select(sum => Enumerable.Range(0, rows * batches).Select(row => sum / (long)Math.Pow(Base, row) % Base).ToArray())];
    }

    /// <summary>P(0), P(1), and so on, the last one being that of all counts from there on.</summary>
    private static double[] PoissonTo(int last)
    {
        var probabilities = new List<double> { Math.Exp(-1) };
        for (var count = 1; count < last; count++)
        {
            probabilities.Add(probabilities[^1] / count);
        }

        return [.. probabilities, 1 - probabilities.Sum()];
    }

    private static void IsDistributedAs(double[] probabilities, long[] observed)
    {
        var chiSquare = 0.0;
        foreach (var (value, probability) in probabilities.Index())
        {
            var expected = probability * observed.Length;
            var count = observed.Count(own => value == probabilities.Length - 1 ? own >= value : own == value);
            chiSquare += (count - expected) * (count - expected) / expected;
        }

        // The cube root of a chi-square is nearly normal (Wilson and Hilferty 1931).
        var part = 2.0 / (9 * Math.Max(probabilities.Length - 1, 1));
        Assert.IsLessThanOrEqualTo((probabilities.Length - 1) * Math.Pow(1 - part + (Far * Math.Sqrt(part)), 3), chiSquare);
    }
}
