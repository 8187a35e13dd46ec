using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class AurocTests
{
    [TestMethod]
    [DataRow(1, 2)]
    [DataRow(2, 37)]
    [DataRow(3, 400)]
    public void Binary_RandomDataWithTies_IsTheShareOfWellOrderedPairs(int seed, int count)
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(seed, count);
        using var metric = new BinaryAuroc();
        metric.Update(tensor(scores[..(count / 2)]), tensor(labels[..(count / 2)]));
        metric.Update(tensor(scores[(count / 2)..]), tensor(labels[(count / 2)..]));
        AreClose([MannWhitney(scores, labels)], metric.Compute());
    }

    [TestMethod]
    [DataRow(Average.Macro)]
    [DataRow(Average.Weighted)]
    [DataRow(null)]
    public void Multiclass_RandomData_IsTheMeanOfPairCounts(Average? average)
    {
        using var scope = NewDisposeScope();
        var (scores, classes) = ClassScores(6, 80, 5);
        var areas = Enumerable.Range(0, 5).Select(c => MannWhitney(Column(scores, c), IsClass(classes, c))).ToArray();
        var value = Functional.MulticlassAuroc(tensor(scores), tensor(classes), new(5) { Average = average });
        AreClose(Averaged(areas, average, c => IsClass(classes, c).Sum()), value);
    }

    [TestMethod]
    public void Multilabel_Micro_CountsAllPairsOfSampleAndLabel()
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = WithTies(7, 60);
        labels[3] = labels[17] = -1;
        var value = Functional.MultilabelAuroc(tensor(scores).reshape(20, 3), tensor(labels).reshape(20, 3), new(3) { Average = Average.Micro, IgnoreIndex = -1 });
        var kept = Enumerable.Range(0, 60).Where(i => labels[i] >= 0).ToArray();
        AreClose([MannWhitney([.. kept.Select(i => scores[i])], [.. kept.Select(i => labels[i])])], value);
    }

    [TestMethod]
    public void Multilabel_IgnoredScoresBetweenOthers_ChangeNothing()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.5f, 0.9f }, { 0.5f, 0.8f }, { 0.5f, 0.7f }, { 0.1f, 0.6f } });
        var target = tensor(new[,] { { -1L, 1 }, { 1, -1 }, { 0, 0 }, { 0, 1 } });
        AreClose([0.75, 0.5], Functional.MultilabelAuroc(preds, target, new(2) { Average = null, IgnoreIndex = -1 }));
    }

    [TestMethod]
    [DataRow(new[] { 0L, 0, 1 }, new[] { 0.5, 0, 0 }, DisplayName = "an absent class is 0 and counts in the mean")]
    [DataRow(new[] { 2L, 2, 2 }, new[] { 0.0, 0, 0 }, DisplayName = "one class only")]
    public void Multiclass_AbsentClass_IsZero(long[] classes, double[] expected)
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[,] { { 0.5f, 0.3f, 0.2f }, { 0.2f, 0.5f, 0.3f }, { 0.3f, 0.2f, 0.5f } });
        AreClose(expected, Functional.MulticlassAuroc(preds, tensor(classes), new(3) { Average = null }));
        AreClose([expected.Average()], Functional.MulticlassAuroc(preds, tensor(classes), 3));
    }

    [TestMethod]
    public void Binned_ThresholdsAtAllScores_EqualsExact()
    {
        using var scope = NewDisposeScope();
        var (scores, classes) = ClassScores(8, 70, 3);
        Thresholds thresholds = scores.Cast<double>().Append(0).Append(1).Distinct().ToArray();
        using var exact = new MulticlassAuroc(new(3) { Average = null });
        using var binned = new MulticlassAuroc(new(3) { Average = null, Thresholds = thresholds });
        var preds = tensor(scores).to_type(ScalarType.Float32);
        exact.Update(preds, tensor(classes));
        binned.Update(preds, tensor(classes));
        AreClose(exact.Compute().Numbers(), binned.Compute());
    }

    /// <summary>The curve runs (0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1); the area up to m is standardised between m²/2 and m.</summary>
    [TestMethod]
    [DataRow(0.25, 0.125, DisplayName = "within a step")]
    [DataRow(0.5, 0.25, DisplayName = "at a vertical step")]
    [DataRow(0.75, 0.5, DisplayName = "after it")]
    [DataRow(1.0, 0.75, DisplayName = "all")]
    public void MaxFpr_SmallData_IsTheStandardisedPart(double maxFpr, double area)
    {
        using var scope = NewDisposeScope();
        var value = Functional.BinaryAuroc(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(new[] { 0L, 0, 1, 1 }), new() { MaxFpr = maxFpr });
        var chance = maxFpr * maxFpr / 2;
        AreClose([0.5 * (1 + ((area - chance) / (maxFpr - chance)))], value);
    }

    [TestMethod]
    public void MaxFpr_WithoutPositives_IsZero()
    {
        using var scope = NewDisposeScope();
        AreClose([0], Functional.BinaryAuroc(tensor(new[] { 0.1f, 0.4f }), tensor(new[] { 0L, 0 }), new() { MaxFpr = 0.5 }));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-0.1)]
    [DataRow(1.5)]
    [DataRow(double.NaN)]
    public void MaxFpr_OutOfRange_IsRefused(double maxFpr)
    {
        var exception = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new BinaryAuroc(new() { MaxFpr = maxFpr }));
        Assert.AreEqual("MaxFpr", exception.ParamName);
    }

    [TestMethod]
    public void Exact_ManyClasses_AreRankedInParts()
    {
        using var scope = NewDisposeScope();
        const int count = 3000;
        const int classes = 1500;
        var generator = new Generator(9);
        var preds = rand(count, classes, generator: generator);
        var target = (rand(count, generator: generator) * classes).to_type(ScalarType.Int64);
        var areas = Functional.MulticlassAuroc(preds, target, new(classes) { Average = null });
        Assert.AreEqual(classes, areas.shape[0]);
        AreClose(Functional.BinaryAuroc(preds[TensorIndex.Colon, classes - 1], target.eq(classes - 1)).Numbers(), areas[^1]);
    }

    /// <summary>The part of all pairs of a positive and a negative sample in which the positive has the higher score; ties count half.</summary>
    private static double MannWhitney(double[] scores, long[] labels)
    {
        var pairs = from i in Enumerable.Range(0, scores.Length)
                    where labels[i] == 1
                    from j in Enumerable.Range(0, scores.Length)
                    where labels[j] == 0
                    select scores[i] > scores[j] ? 1 : scores[i] < scores[j] ? 0 : 0.5;
        return pairs.DefaultIfEmpty(0).Average();
    }

    private static double[] Averaged(double[] values, Average? average, Func<int, long> support) => average switch
    {
        null => values,
        Average.Macro => [values.Average()],
        _ => [values.Select((value, c) => value * support(c)).Sum() / values.Select((_, c) => support(c)).Sum()],
    };
}
