using System.Diagnostics;

namespace Metrics.Tests.Classification;

/// <summary>Counts larger than a float32 or a float64 can tell apart, and so many classes that one column for each would not fit into memory.</summary>
[TestClass]
public sealed class ScaleTests
{
    [TestMethod]
    [DataRow(1L << 24)]
    [DataRow((1L << 53) - 1)]
    [DataRow((1L << 62) + 1)]
    public void Counts_StayExact(long seen)
    {
        using var scope = NewDisposeScope();
        using var scores = new BinaryStatScores();
        using var matrix = new BinaryConfusionMatrix();
        scores.load_state_dict(new() { ["tp"] = tensor([seen]), ["fp"] = tensor([seen]), ["tn"] = tensor([seen]), ["fn"] = tensor([seen - 2]) });
        matrix.load_state_dict(new() { ["confmat"] = tensor([seen, seen, seen - 2, seen]).reshape(2, 2) });
        var (preds, target) = (tensor([1L, 1, 1, 0]), tensor([1L, 0, 0, 1]));
        for (var update = 0; update < 3; update++)
        {
            scores.Update(preds, target);
            matrix.Update(preds, target);
        }

        CollectionAssert.AreEqual(new[] { seen + 3, seen + 6, seen, seen + 1, unchecked((2 * seen) + 4) }, scores.Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { seen, seen + 6, seen + 1, seen + 3 }, matrix.Compute().data<long>().ToArray());
    }

    [TestMethod]
    public void Quotients_OfLargeCounts_AreNotThoseOfFloat32()
    {
        using var scope = NewDisposeScope();
        using var accuracy = new BinaryAccuracy();
        accuracy.load_state_dict(new() { ["tp"] = tensor([1L << 24]), ["fp"] = tensor([0L]), ["tn"] = tensor([1L << 53]), ["fn"] = tensor([1L << 53]) });
        Assert.AreEqual(0.5, accuracy.Compute().ToDouble(), 1e-7);
    }

    /// <summary>A column for each class would take 10 GB even of single bytes, and many times as long as counting pairs once.</summary>
    [TestMethod]
    public void TenThousandClasses_CostAFewPassesOverTheLabels()
    {
        using var scope = NewDisposeScope();
        const int classes = 10_000;
        const int samples = 1_000_000;
        var target = arange(samples).remainder(classes);
        var preds = (target + arange(samples).remainder(7).eq(0).to(ScalarType.Int64)).remainder(classes);
        using var accuracy = new MulticlassAccuracy(new(classes) { Average = Average.Micro });
        using var matrix = new MulticlassConfusionMatrix(classes);

        // In turn, and the best of each: other work on the machine disturbs one or the other.
        var rounds = Enumerable.Range(0, 3).Select(_ => (
            Pass: Seconds(() => bincount((target * classes) + preds, minlength: (long)classes * classes)),
            Counting: Seconds(() => accuracy.Update(preds, target)),
            Pairing: Seconds(() => matrix.Update(preds, target)))).ToList();
        var pass = rounds.Min(round => round.Pass);

        const double right = 6 / 7.0;
        Assert.AreEqual(right, accuracy.Compute().ToDouble(), 1e-5);
        Assert.AreEqual(right, matrix.Compute().diag().sum().ToDouble() / (samples * rounds.Count), 1e-5);
        Assert.IsLessThan(10, rounds.Min(round => round.Counting) / pass, "counts of classes, in passes");
        Assert.IsLessThan(10, rounds.Min(round => round.Pairing) / pass, "pairs of classes, in passes");
    }

    private static double Seconds(Action action)
    {
        using var scope = NewDisposeScope();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
