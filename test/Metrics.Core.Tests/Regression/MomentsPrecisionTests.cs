namespace Metrics.Tests.Regression;

/// <summary>Moments far from 0, cut into batches in many ways, against two passes over all data.</summary>
[TestClass]
public sealed class MomentsPrecisionTests
{
    private const double Allowed = 1e-10;

    [TestMethod]
    [DataRow(1e6, 1_000_000, new[] { 1_000_000 }, DisplayName = "one batch")]
    [DataRow(1e6, 200_000, new[] { 1000 }, DisplayName = "batches of 1000")]
    [DataRow(1e6, 200_000, new[] { 50_000, 7, 1, 100, 1, 1000 }, DisplayName = "large and small batches in turn")]
    [DataRow(1e6, 2_000, new[] { 1 }, DisplayName = "samples one by one")]
    [DataRow(1e9, 2_000, new[] { 1 }, DisplayName = "samples one by one, as far as rounding adds up as much as in a million")]
    public void Compute_DataFarFromZero_AgreesWithTwoPasses(double mean, int count, int[] lengths)
    {
        using var scope = NewDisposeScope();
        var (preds, target) = Data(mean, count);
        using var r2 = new R2Score();
        using var pearson = new PearsonCorrCoef();
        using var predsTensor = tensor(preds);
        using var targetTensor = tensor(target);
        var start = 0L;
        for (var i = 0; start < count; i++)
        {
            using var batchScope = NewDisposeScope();
            var length = Math.Min(lengths[i % lengths.Length], count - start);
            var batch = new TensorPair(predsTensor.narrow(0, start, length), targetTensor.narrow(0, start, length));
            r2.Update(batch);
            pearson.Update(batch);
            start += length;
        }

        var (expectedR2, expectedPearson) = TwoPasses(preds, target);
        AssertClose(expectedR2, r2.Compute(), "R2");
        AssertClose(expectedPearson, pearson.Compute(), "Pearson");
    }

    [TestMethod]
    public void Merge_PartsWithOtherMeans_AgreesWithTwoPasses()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = Data(1e6, 3_000);
        for (var i = 1_000; i < 3_000; i++)
        {
            preds[i] -= 2e6;
            target[i] -= 2e6;
        }

        using var whole = new PearsonCorrCoef();
        foreach (var part in new[] { 0, 1_000, 2_000 })
        {
            using var metric = new PearsonCorrCoef();
            metric.Update(tensor(preds[part..(part + 1_000)]), tensor(target[part..(part + 1_000)]));
            whole.Merge(metric);
        }

        AssertClose(TwoPasses(preds, target).Pearson, whole.Compute(), "merged");
        Assert.AreEqual(3, whole.UpdateCount);
    }

    private static void AssertClose(double expected, Tensor actual, string message)
    {
        Assert.AreEqual(ScalarType.Float64, actual.dtype);
        Assert.AreEqual(expected, actual.ToDouble(), Allowed * Math.Abs(expected), message);
    }

    /// <summary>A target with variance 1, and predictions that correlate with it.</summary>
    private static (double[] Preds, double[] Target) Data(double mean, int count)
    {
        var random = new Random(17);
        var target = new double[count];
        var preds = new double[count];
        for (var i = 0; i < count; i++)
        {
            target[i] = mean + Normal(random);
            preds[i] = target[i] + (0.5 * Normal(random));
        }

        return (preds, target);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>First the means, then the sums of deviations; in decimal, which has 28 digits, where rounding would matter.</summary>
    private static (double R2, double Pearson) TwoPasses(double[] preds, double[] target)
    {
        var meanOfPreds = (double)(preds.Sum(value => (decimal)value) / preds.Length);
        var meanOfTarget = (double)(target.Sum(value => (decimal)value) / target.Length);
        double residual = 0, squaresOfPreds = 0, squaresOfTarget = 0, products = 0;
        for (var i = 0; i < preds.Length; i++)
        {
            var (x, y) = (preds[i] - meanOfPreds, target[i] - meanOfTarget);
            residual += Math.Pow(target[i] - preds[i], 2);
            squaresOfPreds += x * x;
            squaresOfTarget += y * y;
            products += x * y;
        }

        return (1 - (residual / squaresOfTarget), products / Math.Sqrt(squaresOfPreds * squaresOfTarget));
    }
}
