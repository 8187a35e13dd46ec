using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Inputs and arguments that are refused: which one the error names, and that the state stays as it was.</summary>
[TestClass]
public sealed class ClassificationErrorTests
{
    private static readonly string[] BinaryNames = ["BinaryF1Score", "BinaryConfusionMatrix"];
    private static readonly string[] MulticlassNames = ["MulticlassF1Score", "MulticlassConfusionMatrix"];
    private static readonly string[] MultilabelNames = ["MultilabelF1Score", "MultilabelConfusionMatrix"];

    public static IEnumerable<object[]> Inputs =>
        BinaryInputs().SelectMany(row => BinaryNames.Select(name => new object[] { name, "{}", row.Preds, row.Target, row.Culprit }))
            .Concat(MulticlassInputs().SelectMany(row => MulticlassNames.Select(name => new object[] { name, """{"num_classes":3}""", row.Preds, row.Target, row.Culprit })))
            .Concat(MultilabelInputs().SelectMany(row => MultilabelNames.Select(name => new object[] { name, """{"num_labels":2}""", row.Preds, row.Target, row.Culprit })))
            .Concat(SamplewiseInputs());

    [TestMethod]
    [DynamicData(nameof(Inputs))]
    public void Update_BadInput_IsRefusedAndChangesNothing(string name, string arguments, Input preds, Input target, string culprit)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, arguments);
        var exception = Assert.ThrowsExactly<ArgumentException>(() => metric.Update(preds.Tensor, target.Tensor));
        Assert.AreEqual(culprit, exception.ParamName);
        Assert.AreEqual(0, metric.UpdateCount);
        Assert.IsTrue(metric.States.All(state => state.ToTensor().sum().ToInt64() == 0));
    }

    [TestMethod]
    [DataRow("BinaryAccuracy", """{"threshold":1.5}""", "Threshold")]
    [DataRow("BinaryAccuracy", """{"threshold":"NaN"}""", "Threshold")]
    [DataRow("BinaryPrecision", """{"zero_division":0.5}""", "ZeroDivision")]
    [DataRow("BinaryFBetaScore", """{"beta":0}""", "Beta")]
    [DataRow("MulticlassAccuracy", "{}", "NumClasses")]
    [DataRow("MulticlassAccuracy", """{"num_classes":1}""", "NumClasses")]
    [DataRow("MulticlassAccuracy", """{"num_classes":3,"top_k":4}""", "TopK")]
    [DataRow("MulticlassAccuracy", """{"num_classes":3,"top_k":0}""", "TopK")]
    [DataRow("MulticlassAccuracy", """{"average":"micro","top_k":2}""", "NumClasses")]
    [DataRow("MultilabelAccuracy", """{"num_labels":1}""", "NumLabels")]
    [DataRow("BinaryConfusionMatrix", """{"threshold":-0.1}""", "Threshold")]
    [DataRow("MulticlassConfusionMatrix", """{"num_classes":0}""", "NumClasses")]
    [DataRow("MultilabelConfusionMatrix", """{"num_labels":0}""", "NumLabels")]
    public void Create_ArgumentOutOfRange_IsNamed(string name, string arguments, string culprit)
    {
        try
        {
            Make(name, arguments).Dispose();
        }
        catch (ArgumentException exception)
        {
            Assert.AreEqual(culprit, exception.ParamName);
            return;
        }

        Assert.Fail($"{arguments} was accepted");
    }

    [TestMethod]
    public void Create_UndefinedEnumeration_IsNamed()
    {
        var exception = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new MulticlassAccuracy(new(3) { Average = (Average)9 }));
        Assert.AreEqual("Average", exception.ParamName);
        exception = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new BinaryConfusionMatrix(new() { Normalize = (ConfusionMatrixNormalization)9 }));
        Assert.AreEqual("Normalize", exception.ParamName);
    }

    [TestMethod]
    public void Update_WithoutValidation_IsAnErrorOrAValue()
    {
        using var scope = NewDisposeScope();
        using var binary = new BinaryAccuracy(new() { ValidateArgs = false });
        binary.Update(tensor(new[] { float.NaN, 0.2f }), tensor(new[] { 1L, 0L }));
        Assert.IsTrue(double.IsFinite(binary.Compute().ToDouble()));
        Assert.ThrowsExactly<ArgumentException>(() => binary.Update(rand(3), ones(2, dtype: ScalarType.Int64)));

        using var matrix = new MulticlassConfusionMatrix(new(3) { ValidateArgs = false });
        matrix.Update(tensor(new[] { 0L, 7L }), tensor(new[] { 0L, 2L }));
        CollectionAssert.AreEqual(new long[] { 3, 3 }, matrix.Compute().shape);
    }

    [TestMethod]
    public void Functional_BadInput_IsRefused()
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual("preds", Assert.ThrowsExactly<ArgumentNullException>(() => Functional.BinaryAccuracy(null!, ones(1))).ParamName);
        Assert.AreEqual("target", Assert.ThrowsExactly<ArgumentException>(() => Functional.BinaryAccuracy(rand(2), rand(2))).ParamName);
        Assert.AreEqual("TopK", Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Functional.MulticlassAccuracy(rand(2, 3), ones(2, dtype: ScalarType.Int64), new(3) { TopK = 5 })).ParamName);
    }

    [TestMethod]
    public void InfiniteScores_AreLogits()
    {
        using var scope = NewDisposeScope();
        var scores = tensor(new[] { float.PositiveInfinity, float.NegativeInfinity });
        AreEqual([1], Functional.BinaryAccuracy(scores, tensor(new[] { 1L, 0L })));
        AreEqual([1], Functional.MulticlassAccuracy(scores.unsqueeze(0), tensor(new[] { 0L }), new(2) { Average = Average.Micro }));
    }

    private static IEnumerable<(Input Preds, Input Target, string Culprit)> BinaryInputs()
    {
        yield return (new("[0.1, 0.2]"), new("[0, 1, 1]"), "preds");
        yield return (new("[0.1, 0.2]"), new("[0.0, 1.0]"), "target");
        yield return (new("[0.1, 0.2]"), new("[0, 2]"), "target");
        yield return (new("[0.1, 0.2]"), new("[0, -1]"), "target");
        yield return (new("[0, 2]"), new("[0, 1]"), "preds");
        yield return (new("[0.1, 0.2]", NaN: true), new("[0, 1]"), "preds");
    }

    private static IEnumerable<(Input Preds, Input Target, string Culprit)> MulticlassInputs()
    {
        yield return (new("[0, 1]"), new("[0, 1, 2]"), "preds");
        yield return (new("[0.5, 0.5]"), new("[0, 1]"), "preds");
        yield return (new("[0, 1]"), new("[0.0, 1.0]"), "target");
        yield return (new("[0, 3]"), new("[0, 1]"), "preds");
        yield return (new("[0, 1]"), new("[0, 3]"), "target");
        yield return (new("[0, 1]"), new("[0, -1]"), "target");
        yield return (new("[0.1, 0.2, 0.7]", 1, 3), new("[0, 1]"), "preds");
        yield return (new("[0.1, 0.2]", 1, 2), new("[0]"), "preds");
        yield return (new("[0.1, 0.2, 0.7]"), new("[0]", []), "preds");
        yield return (new("[0, 1, 0]", 1, 3), new("[1]"), "preds");
        yield return (new("[0.1, 0.2, 0.7]", NaN: true, 1, 3), new("[1]"), "preds");
    }

    private static IEnumerable<(Input Preds, Input Target, string Culprit)> MultilabelInputs()
    {
        yield return (new("[0.1, 0.2]"), new("[0, 1]"), "preds");
        yield return (new("[0.1, 0.2, 0.3]", 1, 3), new("[0, 1, 1]", 1, 3), "preds");
        yield return (new("[0.1, 0.2]", 1, 2), new("[0, 1, 1, 1]", 2, 2), "preds");
        yield return (new("[0.1, 0.2]", 1, 2), new("[0, 2]", 1, 2), "target");
        yield return (new("[0, 3]", 1, 2), new("[0, 1]", 1, 2), "preds");
        yield return (new("[0.1, 0.2]", NaN: true, 1, 2), new("[0, 1]", 1, 2), "preds");
    }

    private static IEnumerable<object[]> SamplewiseInputs()
    {
        const string samplewise = "\"multidim_average\":\"samplewise\"";
        yield return ["BinaryAccuracy", $"{{{samplewise}}}", new Input("[0.1]"), new Input("[1]"), "preds"];
        yield return ["MulticlassAccuracy", $$"""{"num_classes":3,{{samplewise}}}""", new Input("[1]"), new Input("[1]"), "target"];
        yield return ["MultilabelAccuracy", $$"""{"num_labels":2,{{samplewise}}}""", new Input("[0.1, 0.2]", 1, 2), new Input("[1, 0]", 1, 2), "target"];
    }

    /// <summary>A tensor as a row of a table shows it, optionally with NaN as its first element.</summary>
    public sealed class Input(string json, bool NaN, params long[] shape)
    {
        public Input(string json, params long[] shape)
            : this(json, NaN: false, shape)
        {
        }

        public Tensor Tensor
        {
            get
            {
                var values = Parse(json);
                if (NaN)
                {
                    values[0] = float.NaN;
                }

                return shape.Length == 0 ? values : values.reshape(shape);
            }
        }

        public override string ToString() => $"{json}{(NaN ? " with NaN" : string.Empty)} [{string.Join(", ", shape)}]";
    }
}
