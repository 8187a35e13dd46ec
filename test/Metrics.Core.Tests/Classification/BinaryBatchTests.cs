namespace Metrics.Tests.Classification;

/// <summary>Ordinary batches of probabilities in float32 beside int64 labels are counted by a way of their own; other dtypes are not.</summary>
[TestClass]
public sealed class BinaryBatchTests
{
    public static IEnumerable<object[]> Sizes =>
        from count in new long[] { 0, 1, 15, 16, 17, 33, 1000 }
        from threshold in new[] { 0, 0.3, 0.5, 1 }
        select new object[] { count, threshold };

    [TestMethod]
    [DynamicData(nameof(Sizes))]
    public void CountsAreThoseOfOtherDtypes(long count, double threshold)
    {
        using var scope = NewDisposeScope();
        manual_seed((int)count);
        var preds = (rand(count) * 10).round() / 10;
        var target = randint(2, count, dtype: ScalarType.Int64);
        AreEqual(preds, target, threshold);
    }

    [TestMethod]
    public void ShapesAndViews_AreCountedInFull()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        AreEqual(rand(4, 3, 5), randint(2, [4, 3, 5], dtype: ScalarType.Int64), 0.5);
        AreEqual(rand(7, 9).t(), randint(2, [7, 9], dtype: ScalarType.Int64).t(), 0.5);
        AreEqual(rand(100).narrow(0, 3, 50), randint(2, 100, dtype: ScalarType.Int64).narrow(0, 7, 50), 0.5);
    }

    [TestMethod]
    public void OneScoreOutsideOfProbabilities_MakesAllOfThemLogits()
    {
        using var scope = NewDisposeScope();
        for (var place = 0L; place < 40; place++)
        {
            var preds = full(40, 0.25f);
            preds[place] = -0.5f;
            AreEqual(preds, ones(40, dtype: ScalarType.Int64), 0.5);
        }
    }

    [TestMethod]
    [DataRow(float.NaN, 1L, "preds")]
    [DataRow(0.5f, 2L, "target")]
    [DataRow(0.5f, -1L, "target")]
    [DataRow(0.5f, 1L << 32, "target")]
    public void WhatIsWrongAtAnyPlace_IsRefused(float score, long label, string argument)
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryAccuracy();
        for (var place = 0L; place < 40; place++)
        {
            var (preds, target) = (full(40, 0.25f), zeros(40, dtype: ScalarType.Int64));
            preds[place] = score;
            target[place] = label;
            Assert.AreEqual(argument, Assert.Throws<ArgumentException>(() => metric.Update(preds, target)).ParamName);
            Assert.AreEqual(0, metric.UpdateCount);
        }
    }

    private static void AreEqual(Tensor preds, Tensor target, double threshold)
    {
        var narrow = target.to_type(ScalarType.Int32);
        var counts = new BinaryStatScoresOptions { Threshold = threshold };
        var matrix = new BinaryConfusionMatrixOptions { Threshold = threshold };
        AreEqual(Functional.BinaryStatScores(preds, narrow, counts), Functional.BinaryStatScores(preds, target, counts));
        AreEqual(Functional.BinaryConfusionMatrix(preds, narrow, matrix), Functional.BinaryConfusionMatrix(preds, target, matrix));
    }

    private static void AreEqual(Tensor expected, Tensor actual)
    {
        Assert.IsTrue(expected.shape.AsSpan().SequenceEqual(actual.shape));
        Assert.AreEqual(expected.dtype, actual.dtype);
        Assert.IsTrue(expected.Equals(actual), $"{expected} {actual}");
    }
}
