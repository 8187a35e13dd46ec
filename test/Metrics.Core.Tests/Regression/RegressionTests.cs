using System.Text.Json.Nodes;

namespace Metrics.Tests.Regression;

/// <summary>Regression metrics beyond what is recorded of TorchMetrics: gradients, dtypes, errors, degenerate data.</summary>
[TestClass]
public sealed class RegressionTests
{
    private static readonly string[] Names =
    [
        "MeanSquaredError", "MeanAbsoluteError", "R2Score", "PearsonCorrCoef", "MeanAbsolutePercentageError", "SymmetricMeanAbsolutePercentageError",
        "WeightedMeanAbsolutePercentageError", "LogCoshError", "TweedieDevianceScore", "RelativeSquaredError",
        "ExplainedVariance", "ConcordanceCorrCoef", "NormalizedRootMeanSquaredError",
    ];

    public static IEnumerable<object[]> AllNames => Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(AllNames))]
    public void Forward_OfABatch_BackPropagatesToThePredictions(string name)
    {
        using var scope = NewDisposeScope();
        var target = tensor(new[] { 1.0, -2.0, 3.5, 0.25, 4.0 });
        var values = new[] { 1.5, -1.0, 3.0, 0.5, 2.0 };
        using var metric = Make(name);
        metric.Update(target, target + 1);
        var preds = tensor(values, requires_grad: true);
        metric.Forward(preds, target).backward();
        using var noGrad = no_grad();
        for (var i = 0; i < values.Length; i++)
        {
            Assert.AreEqual(FiniteDifference(name, values, target, i), preds.grad![i].ToDouble(), 1e-6, $"element {i}");
        }

        metric.Reset();
        Assert.IsFalse(metric.Forward(preds.detach(), target).requires_grad);
    }

    [TestMethod]
    [DynamicData(nameof(AllNames))]
    public void Compute_AfterForward_HoldsNoGraph(string name)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name);
        var preds = rand(8, requires_grad: true);
        metric.Forward(preds, rand(8));
        Assert.IsFalse(metric.Compute().requires_grad);
        Assert.IsTrue(metric.States.All(state => !state.ToTensor().requires_grad));
    }

    [TestMethod]
    [DynamicData(nameof(AllNames))]
    public void Compute_DtypeOfInputs_DecidesTheDtypeOfTheResult(string name)
    {
        using var scope = NewDisposeScope();
        foreach (var (input, expected) in new[]
        {
            (ScalarType.Float32, ScalarType.Float32), (ScalarType.Float16, ScalarType.Float32), (ScalarType.BFloat16, ScalarType.Float32),
            (ScalarType.Int64, ScalarType.Float32), (ScalarType.Float64, ScalarType.Float64),
        })
        {
            using var metric = Make(name);
            metric.Update(tensor(new[] { 1, 2, 4 }).to(input), tensor(new[] { 1, 3, 4 }).to(input));
            metric.Update(tensor(new[] { 1f, 2f }), tensor(new[] { 1f, 2f }));
            var value = metric.Compute();
            Assert.AreEqual(expected, value.dtype, $"{input}");
            Assert.AreEqual(0, value.dim());
            Assert.AreEqual(ValueOf(name, [1, 2, 4, 1, 2], [1, 3, 4, 1, 2]), value.ToDouble(), 1e-6, $"{input}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(AllNames))]
    public void Update_ShapesThatDiffer_AreRefused(string name)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name);
        metric.Update(ones(3), zeros(3));
        var exception = Assert.ThrowsExactly<ArgumentException>(() => metric.Update(ones(3), ones(4)));
        Assert.AreEqual("preds", exception.ParamName);
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(ones(3), zeros(3, dtype: ScalarType.ComplexFloat32)));
        Assert.AreEqual(1, metric.UpdateCount);
    }

    [TestMethod]
    [DataRow("MeanSquaredError")]
    [DataRow("MeanAbsoluteError")]
    [DataRow("PearsonCorrCoef")]
    public void Update_AnotherNumberOfOutputs_IsRefused(string name)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, new() { ["num_outputs"] = 2 });
        metric.Update(rand(3, 2), rand(3, 2));
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(rand(3, 3), rand(3, 3)));
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(rand(3), rand(3)));
        CollectionAssert.AreEqual(new long[] { 2 }, metric.Compute().shape);
    }

    [TestMethod]
    public void R2Score_AnotherNumberOfOutputsThanBefore_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var metric = new R2Score();
        metric.Update(empty(0, 3), empty(0, 3));
        metric.Update(rand(4, 3), rand(4, 3));
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(rand(4), rand(4)));
        using var other = new R2Score();
        other.Update(rand(4), rand(4));
        Assert.ThrowsExactly<ArgumentException>(() => metric.Merge(other));
    }

    [TestMethod]
    public void R2Score_SeveralOutputs_SurviveMergingSavingAndReset()
    {
        using var scope = NewDisposeScope();
        using var metric = new R2Score(new() { Multioutput = Multioutput.RawValues });
        metric.Update(rand(6, 3), rand(6, 3));
        metric.Merge(new R2Score(new() { Multioutput = Multioutput.RawValues }));
        var expected = metric.Compute();
        using var stream = new MemoryStream();
        MetricFile.Save(metric, stream);
        stream.Position = 0;
        using var loaded = (R2Score)MetricFile.Load(stream);
        using var merged = new R2Score(new() { Multioutput = Multioutput.RawValues });
        merged.Merge(loaded);
        Assert.IsTrue(expected.allclose(loaded.Compute()));
        Assert.IsTrue(expected.allclose(merged.Compute()));
        loaded.Reset();
        loaded.Update(rand(6), rand(6));
        Assert.AreEqual(0, loaded.Compute().dim());
    }

    [TestMethod]
    public void MeanSquaredError_ManySmallErrors_AreNotLost()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        metric.Update(tensor(new[] { 8192f }), zeros(1));
        for (var i = 0; i < 100; i++)
        {
            metric.Update(ones(1), zeros(1));
        }

        Assert.AreEqual((67_108_864 + 100) / 101.0, metric.Compute().ToDouble(), 0.04);
    }

    [TestMethod]
    public void MeanSquaredError_HalfPrecision_DoesNotOverflow()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        metric.Update(tensor(new[] { 1000f }).to(ScalarType.Float16), zeros(1, dtype: ScalarType.Float16));
        Assert.AreEqual(1e6, metric.Compute().ToDouble(), 1);
    }

    [TestMethod]
    [DataRow(0.1, false, 0.0)]
    [DataRow(0.1, true, 1.0)]
    [DataRow(1e6 / 3, false, 0.0)]
    [DataRow(0.0, true, 1.0)]
    public void R2Score_TargetThatDoesNotVary_IsOneIfPredictedExactly(double value, bool exact, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = new R2Score();
        foreach (var count in new[] { 7, 1, 5 })
        {
            var target = full(new long[] { count }, value, dtype: ScalarType.Float64);
            metric.Update(exact ? target : target + rand(count), target);
        }

        Assert.AreEqual(expected, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void PearsonCorrCoef_OutputThatDoesNotVary_IsNanAndWarns()
    {
        using var scope = NewDisposeScope();
        var warnings = new List<string>();
        void Note(object? sender, MetricWarningEventArgs warning) => warnings.Add(warning.Message);
        using var metric = new PearsonCorrCoef(new() { NumOutputs = 2 });
        foreach (var count in new[] { 7, 3 })
        {
            var preds = rand(count, 2);
            var target = stack([full(new long[] { count }, 0.1), preds[.., 1] * 2], 1);
            metric.Update(preds, target);
        }

        MetricWarnings.Raised += Note;
        var value = metric.Compute();
        MetricWarnings.Raised -= Note;
        Assert.IsTrue(double.IsNaN(value[0].ToDouble()));
        Assert.AreEqual(1, value[1].ToDouble(), 1e-6);
        Assert.HasCount(1, warnings);
    }

    [TestMethod]
    public void Collection_MetricsOfOneFamily_ShareTheirState()
    {
        using var metrics = new MetricCollection<TensorPair>
        {
            new MeanSquaredError(),
            { "rmse", new MeanSquaredError(new() { Squared = false }) },
            new R2Score(),
            { "adjusted", new R2Score(new() { Adjusted = 1 }) },
            new PearsonCorrCoef(),
        };
        CollectionAssert.AreEqual(new[] { "MeanSquaredError,rmse", "R2Score,adjusted", "PearsonCorrCoef" }, metrics.Groups.Select(group => string.Join(',', group)).ToArray());
    }

    [TestMethod]
    public void R2Score_ThatCannotBeAdjusted_WarnsAlikeForBatchesOfAllSizes()
    {
        using var metric = new R2Score(new() { Adjusted = 5 });
        List<string> messages = [];
        void Note(object? sender, MetricWarningEventArgs warning) => messages.Add(warning.Message);
        MetricWarnings.Raised += Note;
        metric.Forward(tensor(new[] { 1.0, 2, 4 }), tensor(new[] { 1.0, 2, 3 })).Dispose();
        metric.Forward(tensor(new[] { 1.0, 4 }), tensor(new[] { 1.0, 3 })).Dispose();
        MetricWarnings.Raised -= Note;

        Assert.HasCount(2, messages);
        Assert.AreEqual(messages[0], messages[1]);
    }

    private static Metric<TensorPair, Tensor> Make(string name, JsonObject? arguments = null) =>
        (Metric<TensorPair, Tensor>)MetricRegistry.Get(name).Create(arguments ?? []);

    private static double ValueOf(string name, double[] preds, double[] target)
    {
        using var metric = Make(name);
        metric.Update(tensor(preds), tensor(target));
        return metric.Compute().ToDouble();
    }

    private static double FiniteDifference(string name, double[] values, Tensor target, int element)
    {
        const double step = 1e-5;
        return (Value(step) - Value(-step)) / (2 * step);

        double Value(double change)
        {
            var moved = values.ToArray();
            moved[element] += change;
            return ValueOf(name, moved, target.data<double>().ToArray());
        }
    }
}
