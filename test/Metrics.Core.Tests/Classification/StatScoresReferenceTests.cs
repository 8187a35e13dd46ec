using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Every metric of the family, on random data in three batches and as a function, against <see cref="StatScoresReference"/>.</summary>
[TestClass]
public sealed class StatScoresReferenceTests
{
    private const int Classes = 5;

    private static readonly string[] Metrics =
        ["Accuracy", "Precision", "Recall", "F1Score", "FBetaScore", "Specificity", "NegativePredictiveValue", "HammingDistance"];

    private static readonly string?[] Averages = [null, "micro", "macro", "weighted"];

    public static IEnumerable<object[]> BinaryCases =>
        from metric in Metrics from ignore in new[] { false, true } select new object[] { metric, ignore };

    public static IEnumerable<object?[]> ClassCases =>
        from metric in Metrics from average in Averages from topK in new[] { 1, 2 } from ignore in new long?[] { null, -1, 2 } select new object?[] { metric, average, topK, ignore };

    public static IEnumerable<object?[]> LabelCases =>
        from metric in Metrics from average in Averages from ignore in new[] { false, true } select new object?[] { metric, average, ignore };

    [TestMethod]
    [DynamicData(nameof(BinaryCases))]
    public void Binary(string metric, bool ignore)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(17, () => (randn(40), Labels(2, ignore ? -1 : null, 40)));
        var pairs = batches.SelectMany(batch => Pairs(batch.Preds.gt(0).to_type(ScalarType.Int64), batch.Target)).Where(pair => pair.Target != -1);
        var expected = StatScoresReference.Formula(metric, StatScoresReference.Count(pairs, 1));
        Check($"Binary{metric}", Arguments(metric, ignore ? "\"ignore_index\":-1" : string.Empty), batches, [expected]);
    }

    [TestMethod]
    [DynamicData(nameof(ClassCases))]
    public void Multiclass(string metric, string? average, int topK, long? ignore)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(23, () => (randn(30, Classes), Labels(Classes, ignore, 30)));
        var pairs = batches.SelectMany(batch => Pairs(Decide(batch.Preds, batch.Target, topK), batch.Target)).Where(pair => pair.Target != ignore).ToList();
        var counts = Enumerable.Range(0, Classes).Select(label => StatScoresReference.Count(pairs, label)).ToArray();

        // With more than one, metrics differ in whether a class that is only predicted counts in the macro average.
        var leaveOutAbsent = topK == 1 || Array.TrueForAll(counts, count => count.Tp + count.Fn > 0);
        if (!leaveOutAbsent && average == "macro" && metric is "Accuracy" or "Precision" or "Recall" or "NegativePredictiveValue")
        {
            counts = [.. counts.Where(count => count.Tp + count.Fn > 0)];
        }

        var expected = StatScoresReference.Average(average, counts, count => StatScoresReference.ClassFormula(metric, count), leaveOutAbsent: true);
        Check($"Multiclass{metric}", Arguments(metric, $"\"num_classes\":{Classes}", Quoted(average), $"\"top_k\":{topK}", IgnoreIndex(ignore)), batches, expected);
    }

    [TestMethod]
    [DataRow(64, null)]
    [DataRow(65, null)]
    [DataRow(300, -1L)]
    [DataRow(300, 7L)]
    public void Multiclass_ManyClasses(int classes, long? ignore)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(31, () => (Labels(classes, null, 500), Labels(classes, ignore, 500)));
        var pairs = batches.SelectMany(batch => Pairs(batch.Preds, batch.Target)).Where(pair => pair.Target != ignore).ToList();
        var expected = Enumerable.Range(0, classes).Select(label => StatScoresReference.Formula("F1Score", StatScoresReference.Count(pairs, label))).ToArray();
        Check("MulticlassF1Score", Arguments("F1Score", $"\"num_classes\":{classes}", Quoted(null), IgnoreIndex(ignore)), batches, expected);
    }

    [TestMethod]
    [DynamicData(nameof(LabelCases))]
    public void Multilabel(string metric, string? average, bool ignore)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(29, () => (rand(20, 3), Labels(2, ignore ? -1 : null, 20, 3)));
        var counts = Enumerable.Range(0, 3).Select(label => StatScoresReference.Count(
            batches.SelectMany(batch => Pairs(batch.Preds.gt(0.25).to_type(ScalarType.Int64).select(1, label), batch.Target.select(1, label))).Where(pair => pair.Target != -1), 1)).ToArray();
        var expected = StatScoresReference.Average(average, counts, count => StatScoresReference.Formula(metric, count), leaveOutAbsent: false);
        Check($"Multilabel{metric}", Arguments(metric, "\"num_labels\":3,\"threshold\":0.25", Quoted(average), IgnoreIndex(ignore ? -1 : null)), batches, expected);
    }

    private static void Check(string name, string arguments, (Tensor Preds, Tensor Target)[] batches, double[] expected)
    {
        using var metric = Make(name, arguments);
        foreach (var (preds, target) in batches)
        {
            metric.Update(preds, target);
        }

        var value = metric.Compute();
        AreEqual(expected, value, expected.Length == 1 ? [] : [expected.Length]);

        using var alone = Make(name, arguments);
        var all = alone.Forward(cat(batches.Select(batch => batch.Preds).ToArray()), cat(batches.Select(batch => batch.Target).ToArray()));
        AreEqual(expected, all, value.shape);
    }

    private static (Tensor Preds, Tensor Target)[] Batches(long seed, Func<(Tensor Preds, Tensor Target)> draw)
    {
        manual_seed(seed);
        return [draw(), draw(), draw()];
    }

    /// <summary>Random labels; about a fifth are the ignored one if that lies outside of the range.</summary>
    private static Tensor Labels(long classes, long? ignored, params long[] shape)
    {
        var labels = randint(0, classes, shape, dtype: ScalarType.Int64);
        return ignored < 0 ? labels.masked_fill(rand(shape).lt(0.2), ignored.Value) : labels;
    }

    private static IEnumerable<(long Pred, long Target)> Pairs(Tensor preds, Tensor target) =>
        preds.reshape(-1).data<long>().ToArray().Zip(target.reshape(-1).data<long>().ToArray());

    private static Tensor Decide(Tensor scores, Tensor target, int topK)
    {
        var (_, best) = scores.topk(topK, 1);
        return where(best.eq(target.unsqueeze(1)).any(1), target, best.select(1, 0));
    }

    private static string Arguments(string metric, params string[] arguments) =>
        "{" + string.Join(",", arguments.Append(metric == "FBetaScore" ? "\"beta\":2" : string.Empty).Where(argument => argument.Length > 0)) + "}";

    private static string Quoted(string? average) => average is null ? "\"average\":null" : $"\"average\":\"{average}\"";

    private static string IgnoreIndex(long? ignored) => ignored is null ? string.Empty : $"\"ignore_index\":{ignored}";
}
