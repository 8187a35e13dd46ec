namespace Metrics.Tests.Classification.Curves;

/// <summary>Scores and labels for the tests of curves, and how their results are read.</summary>
internal static class CurveTestData
{
    /// <summary>Scores on a coarse grid, so that there are many ties.</summary>
    public static (double[] Scores, long[] Labels) WithTies(int seed, int count)
    {
        var random = new Random(seed);
        return ([.. Enumerable.Range(0, count).Select(_ => random.Next(0, 17) / 16.0)], [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(2))]);
    }

    /// <summary>Rows of class scores that sum to 1, on a coarse grid, and class numbers.</summary>
    public static (double[,] Scores, long[] Classes) ClassScores(int seed, int count, int classes)
    {
        var random = new Random(seed);
        var scores = new double[count, classes];
        var target = new long[count];
        for (var i = 0; i < count; i++)
        {
            var parts = Enumerable.Range(0, classes).Select(_ => random.Next(1, 6)).ToArray();
            for (var c = 0; c < classes; c++)
            {
                scores[i, c] = parts[c] / (double)parts.Sum();
            }

            target[i] = random.Next(classes);
        }

        return (scores, target);
    }

    public static double[] Column(double[,] scores, int column) => [.. Enumerable.Range(0, scores.GetLength(0)).Select(row => scores[row, column])];

    public static long[] IsClass(IEnumerable<long> target, int number) => [.. target.Select(label => label == number ? 1L : 0L)];

    public static double[] Numbers(this Tensor values) => values.to_type(ScalarType.Float64).data<double>().ToArray();

    public static void AreClose(double[] expected, Tensor actual, double tolerance = 1e-6)
    {
        var numbers = actual.Numbers();
        Assert.HasCount(expected.Length, numbers, $"got [{string.Join(", ", numbers)}]");
        foreach (var (wanted, got) in expected.Zip(numbers))
        {
            Assert.IsTrue(double.IsNaN(wanted) ? double.IsNaN(got) : Math.Abs(wanted - got) <= tolerance, $"expected [{string.Join(", ", expected)}], got [{string.Join(", ", numbers)}]");
        }
    }

    /// <summary>Counts the warnings that come while something runs on this thread.</summary>
    public static int WarningsOf(Action action)
    {
        var thread = Environment.CurrentManagedThreadId;
        var count = 0;
        void Count(object? sender, MetricWarningEventArgs warning) => count += Environment.CurrentManagedThreadId == thread ? 1 : 0;
        MetricWarnings.Raised += Count;
        try
        {
            action();
        }
        finally
        {
            MetricWarnings.Raised -= Count;
        }

        return count;
    }
}
