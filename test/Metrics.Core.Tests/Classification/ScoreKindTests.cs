namespace Metrics.Tests.Classification;

/// <summary>Scores of a stated kind, in every classification metric that takes scores.</summary>
[TestClass]
public sealed class ScoreKindTests
{
    private const int Classes = 3;

    public static IEnumerable<object[]> Names =>
        MetricRegistry.All.Where(registration => registration.ArgumentNames.Contains("score_kind", StringComparer.Ordinal)).Select(registration => new object[] { registration.Name });

    /// <summary>The classes whose names begin with a task are those of classification.</summary>
    [TestMethod]
    public void EveryClassificationMetricHasTheArgument()
    {
        var missing = MetricRegistry.All
            .Where(registration => new[] { "Binary", "Multiclass", "Multilabel" }.Any(task => registration.Name.StartsWith(task, StringComparison.Ordinal)))
            .Where(registration => !registration.Type.IsGenericType && !registration.ArgumentNames.Contains("score_kind", StringComparer.Ordinal))
            .Select(registration => registration.Name);
        Assert.AreEqual(string.Empty, string.Join(", ", missing));
    }

    /// <summary>Small logits, which a guess takes for probabilities, give what their probabilities give.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Logits_AreMadeProbabilities(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var (logits, target, groups) = Draw(name);
        var probabilities = name.StartsWith("Multiclass", StringComparison.Ordinal) ? logits.softmax(1) : logits.sigmoid();
        var stated = Value(name, "logits", logits, target, groups);
        Properties.Values.AreEqual(Value(name, "probabilities", probabilities, target, groups), stated, tolerance: 1e-5);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Probabilities_OutsideOfTheirRange_AreRefused(string name)
    {
        using var scope = NewDisposeScope();
        var (logits, target, groups) = Draw(name);
        var error = Assert.Throws<ArgumentException>(() => Value(name, "probabilities", logits + 1, target, groups));
        StringAssert.Contains(error.Message, "ScoreKind");
    }

    [TestMethod]
    public void SmallLogits_AreMistakenForProbabilities_UnlessTheKindIsStated()
    {
        using var scope = NewDisposeScope();
        var batch = new TensorPair(tensor(new[] { 0.1f, 0.2f, 0.3f }), tensor(new[] { 1L, 1, 1 }));
        using var guessing = new BinaryAccuracy();
        using var told = new BinaryAccuracy(new() { ScoreKind = ScoreKind.Logits });
        guessing.Update(batch);
        told.Update(batch);
        Assert.AreEqual(0, guessing.Compute().ToDouble());
        Assert.AreEqual(1, told.Compute().ToDouble());

        using var members = MetricCollection.Of(new BinaryAccuracy(), new BinaryAccuracy(new() { ScoreKind = ScoreKind.Logits }) * 1);
        Assert.HasCount(2, members.Groups);
    }

    [TestMethod]
    public void Task_HandsTheKindOn()
    {
        using var metric = Accuracy.Create(ClassificationTask.Binary, new() { ScoreKind = ScoreKind.Probabilities });
        Assert.AreEqual(ScoreKind.Probabilities, ((BinaryAccuracy)metric).Options.ScoreKind);
    }

    [TestMethod]
    public void KindThatThereIsNot_IsRefused() => Assert.Throws<ArgumentException>(() => new BinaryAuroc(new() { ScoreKind = (ScoreKind)9 }));

    private static (Tensor Logits, Tensor Target, Tensor Groups) Draw(string name)
    {
        var several = !name.StartsWith("Binary", StringComparison.Ordinal);
        long[] shape = several ? [12, Classes] : [12];
        var target = name.StartsWith("Multiclass", StringComparison.Ordinal) ? arange(12).remainder(Classes) : (rand(shape) * 2).floor().to_type(ScalarType.Int64);
        return (rand(shape), target, arange(12).remainder(2));
    }

    private static object Value(string name, string kind, Tensor preds, Tensor target, Tensor groups)
    {
        var registration = MetricRegistry.Get(name);
        var arguments = new System.Text.Json.Nodes.JsonObject { ["score_kind"] = kind };
        foreach (var argument in registration.ArgumentNames)
        {
            if (argument is "num_classes" or "num_labels" or "num_groups")
            {
                arguments[argument] = argument == "num_groups" ? 2 : Classes;
            }
            else if (argument.StartsWith("min_", StringComparison.Ordinal) || argument == "beta")
            {
                arguments[argument] = 0.5;
            }
        }

        using var metric = registration.Create(arguments);
        if (metric is Metric<GroupedPair> grouped)
        {
            grouped.Update(preds, target, groups);
        }
        else
        {
            ((Metric<TensorPair>)metric).Update(preds, target);
        }

        return metric.ComputeUntyped();
    }
}
