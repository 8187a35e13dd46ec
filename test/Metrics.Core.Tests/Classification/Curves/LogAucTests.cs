using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class LogAucTests
{
    /// <summary>The curve runs (0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1).</summary>
    [TestMethod]
    [DataRow(0.001, 0.1, 0.5, DisplayName = "before the second step")]
    [DataRow(0.25, 1.0, 0.75, DisplayName = "half of the logarithms on either side of it")]
    [DataRow(0.5, 1.0, 1.0, DisplayName = "after it")]
    [DataRow(0.25, 0.5, 0.5, DisplayName = "up to it")]
    public void Binary_SmallData(double low, double high, double expected)
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0, 1, 1 }));
        AreClose([expected], Functional.BinaryLogAuc(preds, target, new() { FprRange = (low, high) }));
    }

    /// <summary>A tie makes the curve the line from (0, 0) to (1, 1): the trapezoid from 0.01 to 0.1.</summary>
    [TestMethod]
    public void Binary_SlopedCurve_IsATrapezoidInTheLogarithm()
    {
        using var scope = NewDisposeScope();
        AreClose([0.055], Functional.BinaryLogAuc(tensor(new[] { 0.5f, 0.5f }), tensor(new[] { 0L, 1 }), new() { FprRange = (0.01, 0.1) }));
    }

    [TestMethod]
    [DataRow(1L, DisplayName = "no negatives")]
    [DataRow(0L, DisplayName = "no positives")]
    public void Binary_OneClassOnly_IsZero(long label)
    {
        using var scope = NewDisposeScope();
        AreClose([0], Functional.BinaryLogAuc(rand(5), full(5, label)));
    }

    /// <summary>A staircase without ties: its area is that of its levels.</summary>
    [TestMethod]
    [DataRow(1, 30)]
    [DataRow(2, 200)]
    public void Binary_RandomDataWithoutTies_IsTheAreaOfTheSteps(int seed, int count)
    {
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        long[] labels = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(2))];
        double[] scores = [.. labels.Select((label, i) => (((label * 40) + (i * 7919 % count)) / (count + 40.0)) + (i * 1e-7))];
        var (low, high) = (0.02, 0.6);
        var negatives = scores.Zip(labels).Where(pair => pair.Second == 0).Select(pair => pair.First).OrderDescending().ToArray();
        var area = 0.0;
        for (var i = 0; i < negatives.Length; i++)
        {
            // From i to i + 1 false positives the curve has the level of the positives above the negative number i.
            var width = Math.Log(Math.Clamp((i + 1.0) / negatives.Length, low, high)) - Math.Log(Math.Clamp(i / (double)negatives.Length, low, high));
            var level = scores.Zip(labels).Count(pair => pair.Second == 1 && pair.First > negatives[i]) / (double)labels.Sum();
            area += width * level;
        }

        var value = Functional.BinaryLogAuc(tensor(scores), tensor(labels), new() { FprRange = (low, high) });
        AreClose([area / Math.Log(high / low)], value);
    }

    [TestMethod]
    [DataRow(null, new[] { 1.0, 0, 0 })]
    [DataRow(Average.Macro, new[] { 1 / 3.0 })]
    [DataRow(Average.Weighted, new[] { 0.5 })]
    public void Multiclass_Averages(Average? average, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassLogAuc(new(3) { Average = average });
        metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.6f, 0.3f, 0.1f } }), tensor(new[] { 0L, 0 }));
        metric.Update(tensor(new[,] { { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 2L, 1 }));
        AreClose(expected, metric.Compute());
    }
}
