using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

/// <summary>What the family takes in, refuses, and keeps.</summary>
[TestClass]
public sealed class CurveInputTests
{
    private const float Nan = float.NaN;

    public static IEnumerable<(string What, Func<Metric<TensorPair>> Create, Func<TensorPair> Batch, string Argument)> Refused =>
    [
        ("binary, shapes", Binary, () => new(rand(5), zeros(6, dtype: ScalarType.Int64)), "preds"),
        ("binary, label 2", Binary, () => new(rand(3), tensor(new[] { 0L, 2, 1 })), "target"),
        ("binary, label -1", Binary, () => new(rand(3), tensor(new[] { 0L, -1, 1 })), "target"),
        ("binary, integer scores", Binary, () => new(tensor(new[] { 0L, 1 }), tensor(new[] { 0L, 1 })), "preds"),
        ("binary, labels of float", Binary, () => new(rand(2), tensor(new[] { 0f, 1 })), "target"),
        ("binary, NaN", Binary, () => new(tensor(new[] { 0.1f, Nan }), tensor(new[] { 0L, 1 })), "preds"),
        ("multiclass, shapes", Multiclass, () => new(rand(5, 3), zeros(6, dtype: ScalarType.Int64)), "preds"),
        ("multiclass, one dimension", Multiclass, () => new(rand(5), zeros(5, dtype: ScalarType.Int64)), "preds"),
        ("multiclass, further dimensions", Multiclass, () => new(rand(5, 3, 2), zeros([5, 4], dtype: ScalarType.Int64)), "preds"),
        ("multiclass, number of classes", Multiclass, () => new(rand(5, 4), zeros(5, dtype: ScalarType.Int64)), "preds"),
        ("multiclass, class 3", Multiclass, () => new(rand(2, 3), tensor(new[] { 0L, 3 })), "target"),
        ("multiclass, NaN", Multiclass, () => new(tensor(new[,] { { 0.1f, Nan, 0.2f } }), tensor(new[] { 0L })), "preds"),
        ("multilabel, shapes", Multilabel, () => new(rand(5, 3), zeros([5, 2], dtype: ScalarType.Int64)), "preds"),
        ("multilabel, one dimension", Multilabel, () => new(rand(3), zeros(3, dtype: ScalarType.Int64)), "preds"),
        ("multilabel, number of labels", Multilabel, () => new(rand(5, 4), zeros([5, 4], dtype: ScalarType.Int64)), "preds"),
        ("multilabel, label 2", Multilabel, () => new(rand(1, 3), tensor(new[,] { { 0L, 1, 2 } })), "target"),
        ("multilabel, NaN", Multilabel, () => new(tensor(new[,] { { 0.1f, Nan, 0.2f } }), tensor(new[,] { { 0L, 1, 0 } })), "preds"),
    ];

    [TestMethod]
    [DynamicData(nameof(Refused))]
    public void Update_WrongBatch_NamesTheArgumentAndKeepsTheState(string what, Func<Metric<TensorPair>> create, Func<TensorPair> batch, string argument)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        metric.Update(metric switch
        {
            BinaryAuroc => new(tensor(new[] { 0.3f, 0.6f }), tensor(new[] { 0L, 1 })),
            MulticlassAveragePrecision => new(tensor(new[,] { { 0.2f, 0.3f, 0.5f } }), tensor(new[] { 2L })),
            _ => new(tensor(new[,] { { 0.2f, 0.3f, 0.5f } }), tensor(new[,] { { 0L, 0, 1 } })),
        });
        var before = metric.States.Select(state => state.ToTensor().Numbers()).ToList();

        var exception = Assert.Throws<ArgumentException>(() => metric.Update(batch()), what);

        Assert.AreEqual(argument, exception.ParamName);
        Assert.AreEqual(1, metric.UpdateCount);
        foreach (var (state, numbers) in metric.States.Zip(before))
        {
            AreClose(numbers, state.ToTensor());
        }
    }

    [TestMethod]
    public void Update_LogitsOfInfiniteSize_AreRefusedWhereTheirSoftmaxIsNaN()
    {
        using var scope = NewDisposeScope();
        using var multiclass = Multiclass();
        Assert.Throws<ArgumentException>(() => multiclass.Update(tensor(new[,] { { float.PositiveInfinity, 0, 0 } }), tensor(new[] { 0L })));
        multiclass.Update(tensor(new[,] { { float.NegativeInfinity, 0, 0 } }), tensor(new[] { 1L }));
        using var binary = Binary();
        binary.Update(tensor(new[] { float.PositiveInfinity, float.NegativeInfinity }), tensor(new[] { 1L, 0 }));
        AreClose([1, 0], binary.States[0].ToTensor());
    }

    [TestMethod]
    [DataRow(Normalization.Auto, new[] { 0.2f, 0.9f }, new[] { 0.2, 0.9 })]
    [DataRow(Normalization.Auto, new[] { 0f, 2f }, new[] { 0.5, 0.880797 })]
    [DataRow(Normalization.Always, new[] { 0f, 1f }, new[] { 0.5, 0.731059 })]
    [DataRow(null, new[] { -3f, 2f }, new[] { -3.0, 2 })]
    public void Normalization_OfABatch_FollowsTheArgument(Normalization? normalization, float[] scores, double[] kept)
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryRoc(new() { Normalization = normalization });
        metric.Update(tensor(scores), tensor(new[] { 0L, 1 }));
        AreClose(kept, metric.States[0].ToTensor());
    }

    [TestMethod]
    public void Normalization_Auto_IsDecidedForEachBatch()
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassRoc(2);
        metric.Update(tensor(new[,] { { 0.2f, 0.8f } }), tensor(new[] { 0L }));
        metric.Update(tensor(new[,] { { 0f, 2f } }), tensor(new[] { 0L }));
        AreClose([0.2, 0.8, 0.119203, 0.880797], metric.States[0].ToTensor().flatten());
    }

    [TestMethod]
    [DataRow(ScalarType.Float16)]
    [DataRow(ScalarType.BFloat16)]
    public void Update_HalfPrecision_GivesWhatTheSameNumbersGive(ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        var (scores, classes) = ClassScores(1, 50, 3);
        foreach (var thresholds in new[] { null, Thresholds.EvenlySpaced(20) })
        {
            foreach (var given in new[] { tensor(scores).to_type(dtype), tensor(scores).log().to_type(dtype) })
            {
                var same = given.to_type(ScalarType.Float32).softmax(1).to_type(dtype);
                var isLogit = given.max().ToDouble() <= 0;
                var expected = Functional.MulticlassAuroc((isLogit ? same : given).to_type(ScalarType.Float32), tensor(classes), new(3) { Thresholds = thresholds });
                AreClose(expected.Numbers(), Functional.MulticlassAuroc(given, tensor(classes), new(3) { Thresholds = thresholds }));
            }
        }
    }

    [TestMethod]
    public void Exact_BeforeTheFirstUpdate_IsAnError()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryAuroc();
        Assert.ThrowsExactly<InvalidOperationException>(metric.Compute);
        metric.Update(tensor(new[] { 0.3f, 0.6f }), tensor(new[] { 0L, 1 }));
        AreClose([1], metric.Compute());
    }

    [TestMethod]
    public void Exact_OfIgnoredSamplesOnly_HasAValue()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (rand(4), full([4], -1L));
        var curve = Functional.BinaryPrecisionRecallCurve(preds, target, new() { IgnoreIndex = -1 });
        AreClose([1], curve.Precision);
        AreClose([0], curve.Recall);
        AreClose([], curve.Thresholds);
        AreClose([0], Functional.BinaryRoc(preds, target, new() { IgnoreIndex = -1 }).Tpr);
        AreClose([0], Functional.BinaryAuroc(preds, target, new() { IgnoreIndex = -1, MaxFpr = 0.5 }));
        AreClose([0, 0, 0], Functional.MulticlassAuroc(rand(4, 3), target, new(3) { IgnoreIndex = -1, Average = null }));
        AreClose([0], Functional.MulticlassAveragePrecision(rand(4, 3), target, new(3) { IgnoreIndex = -1 }));
        AreClose([0], Functional.MultilabelAuroc(rand(4, 2), full([4, 2], -1L), new(2) { IgnoreIndex = -1, Average = Average.Micro }));
        AreClose([0, 0, 0], Functional.MulticlassRoc(rand(4, 3), target, new(3) { IgnoreIndex = -1, Average = Average.Macro })[0].Fpr);

        using var metric = new BinaryAveragePrecision(new() { IgnoreIndex = -1 });
        AreClose([0], metric.Forward(preds, target));
        metric.Update(tensor(new[] { 0.3f, 0.6f }), tensor(new[] { 0L, 1 }));
        AreClose([1], metric.Compute());
    }

    [TestMethod]
    public void Binned_WithoutSamples_HasACurve()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryRoc(new() { Thresholds = 3 });
        AreClose([0, 0, 0], metric.Compute().Tpr);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void State_OfABinaryCurve_IsSmall(bool binned)
    {
        using var scope = NewDisposeScope();
        const int samples = 100_000;
        using var metric = new BinaryAuroc(new() { Thresholds = binned ? 100 : null });
        metric.Update(rand(samples), zeros(samples, dtype: ScalarType.Int64));
        Assert.AreEqual(binned ? 100 * 4 * sizeof(long) : samples * 5, metric.StateByteSize);
    }

    [TestMethod]
    public void Collection_MembersWithEqualArguments_ShareOneState()
    {
        using var scope = NewDisposeScope();
        using var metrics = new MetricCollection<TensorPair>
        {
            new MulticlassRoc(new(3) { Average = Average.Micro }),
            new MulticlassPrecisionRecallCurve(3),
            new MulticlassAuroc(3),
            { "binned", new MulticlassAuroc(new(3) { Thresholds = 10 }) },
            { "four", new MulticlassAuroc(4) },
            new MulticlassAveragePrecision(3),
            new MulticlassEer(3),
            new MulticlassRecallAtFixedPrecision(new(3, 0.5)),
        };
        Assert.HasCount(3, metrics.Groups);
        CollectionAssert.AreEqual(new[] { "MulticlassRoc", "MulticlassPrecisionRecallCurve", "MulticlassAuroc", "MulticlassAveragePrecision", "MulticlassEer", "MulticlassRecallAtFixedPrecision" }, metrics.Groups[0].ToArray());
    }

    [TestMethod]
    [DataRow("BinaryAUROC", """{"max_fpr":0.1,"thresholds":5,"ignore_index":-1,"normalization":"auto","score_kind":"auto","validate_args":false}""")]
    [DataRow("BinaryROC", """{"thresholds":null,"ignore_index":null,"normalization":null,"score_kind":"auto","validate_args":true}""")]
    [DataRow("MulticlassROC", """{"num_classes":3,"average":"micro","thresholds":[0.1,0.5],"ignore_index":null,"normalization":"always","score_kind":"auto","validate_args":true}""")]
    [DataRow("MulticlassAveragePrecision", """{"num_classes":3,"average":"weighted","thresholds":null,"ignore_index":null,"normalization":"auto","score_kind":"auto","validate_args":true}""")]
    [DataRow("MultilabelAUROC", """{"num_labels":3,"average":null,"thresholds":null,"ignore_index":null,"normalization":"auto","score_kind":"auto","validate_args":true}""")]
    [DataRow("MulticlassPrecisionAtFixedRecall", """{"num_classes":3,"min_recall":0.5,"thresholds":null,"ignore_index":null,"normalization":"auto","score_kind":"auto","validate_args":true}""")]
    public void Arguments_AsJson_AreThoseOfTorchMetrics(string name, string json)
    {
        var arguments = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        using var metric = MetricRegistry.Get(name).Create(arguments);
        Assert.IsTrue(System.Text.Json.Nodes.JsonNode.DeepEquals(arguments, MetricRegistry.Get(name).Describe(metric)));
    }

    [TestMethod]
    public void Arguments_OutOfRange_AreNamed()
    {
        (string Argument, Func<Metric> Create)[] wrong =
        [
            ("NumClasses", () => new MulticlassRoc(1)),
            ("NumLabels", () => new MultilabelAuroc(1)),
            ("Average", () => new MulticlassRoc(new(3) { Average = Average.Weighted })),
            ("Average", () => new MulticlassAuroc(new(3) { Average = Average.Micro })),
            ("MinRecall", () => new BinaryPrecisionAtFixedRecall(new(1.5))),
            ("MinPrecision", () => new MulticlassRecallAtFixedPrecision(new(3, -0.1))),
            ("MinSpecificity", () => new MultilabelSensitivityAtSpecificity(new(3, double.NaN))),
            ("MinSensitivity", () => new BinarySpecificityAtSensitivity(new(2))),
            ("Normalization", () => new BinaryRoc(new() { Normalization = (Normalization)7 })),
        ];
        foreach (var (argument, create) in wrong)
        {
            Assert.AreEqual(argument, Assert.Throws<ArgumentException>(() => create()).ParamName);
        }
    }

    private static BinaryAuroc Binary() => new();

    private static MulticlassAveragePrecision Multiclass() => new(3);

    private static MultilabelRoc Multilabel() => new(new(3) { Thresholds = 4 });
}
