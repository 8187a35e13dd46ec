using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Calibration error, hinge loss and log loss against values worked out by hand.</summary>
[TestClass]
public sealed class ScoreLossTests
{
    private const string Scores = "[0.9, 0.2, 0.6, 0.3]";
    private const string ClassScores = "[0.7, 0.2, 0.1, 0.2, 0.5, 0.3]";

    [TestMethod]
    [DataRow("BinaryCalibrationError", """{"n_bins":2}""", "[1, 1, 1, 1]", 0.5)]
    [DataRow("BinaryCalibrationError", """{"n_bins":2,"norm":"l2"}""", "[1, 1, 1, 1]", 0.55901699)]
    [DataRow("BinaryCalibrationError", """{"n_bins":2,"norm":"max"}""", "[1, 1, 1, 1]", 0.75)]
    [DataRow("BinaryCalibrationError", """{"n_bins":2}""", "[1, 0, 0, 1]", 0.25)]
    [DataRow("BinaryCalibrationError", """{"n_bins":1,"ignore_index":7}""", "[1, 7, 7, 7]", 0.1)]
    [DataRow("BinaryCalibrationError", """{"ignore_index":7}""", "[7, 7, 7, 7]", double.NaN)]
    [DataRow("BinaryCalibrationError", """{"ignore_index":7,"norm":"l2"}""", "[7, 7, 7, 7]", double.NaN)]
    [DataRow("BinaryCalibrationError", """{"ignore_index":7,"norm":"max"}""", "[7, 7, 7, 7]", 0)]
    [DataRow("BinaryHingeLoss", "{}", "[1, 0, 0, 1]", 0.9)]
    [DataRow("BinaryHingeLoss", """{"squared":true}""", "[1, 0, 0, 1]", 1.125)]
    [DataRow("BinaryHingeLoss", """{"ignore_index":7}""", "[7, 7, 7, 1]", 0.7)]
    [DataRow("BinaryHingeLoss", """{"ignore_index":7}""", "[7, 7, 7, 7]", double.NaN)]
    [DataRow("BinaryLogLoss", "{}", "[1, 0, 0, 1]", 0.61219190)]
    [DataRow("BinaryLogLoss", """{"log_base":2}""", "[1, 0, 0, 1]", 0.88320622)]
    [DataRow("BinaryLogLoss", """{"ignore_index":7}""", "[7, 7, 7, 1]", 1.20397280)]
    [DataRow("BinaryLogLoss", """{"ignore_index":7}""", "[7, 7, 7, 7]", double.NaN)]
    [DataRow("BinaryLogLoss", """{"epsilon":0.5}""", "[0, 0, 0, 0]", 0.49152821)]
    public void Binary(string name, string arguments, string target, double expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, arguments);
        metric.Update(Parse(Scores), Parse(target));
        AreEqual([expected], metric.Compute());
        Assert.AreEqual(ScalarType.Float32, metric.Compute().dtype);
    }

    [TestMethod]
    [DataRow("MulticlassCalibrationError", """{"num_classes":3}""", new[] { 0.4 })]
    [DataRow("MulticlassCalibrationError", """{"num_classes":3,"n_bins":1}""", new[] { 0.1 })]
    [DataRow("MulticlassHingeLoss", """{"num_classes":3}""", new[] { 0.85 })]
    [DataRow("MulticlassHingeLoss", """{"num_classes":3,"squared":true}""", new[] { 0.845 })]
    [DataRow("MulticlassHingeLoss", """{"num_classes":3,"multiclass_mode":"one-vs-all"}""", new[] { 0.75, 1.35, 0.9 })]
    [DataRow("MulticlassLogLoss", """{"num_classes":3}""", new[] { 0.78032387 })]
    [DataRow("MulticlassLogLoss", """{"num_classes":3,"epsilon":0.5}""", new[] { 0.52491106 })]
    public void Multiclass(string name, string arguments, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, arguments);
        metric.Update(Parse(ClassScores, 2, 3), Parse("[0, 2]"));
        AreEqual(expected, metric.Compute(), expected.Length == 1 ? [] : [3]);
    }

    [TestMethod]
    public void Multiclass_FurtherDimensions_AreSamples()
    {
        using var scope = NewDisposeScope();
        var (scores, target) = (Parse(ClassScores, 2, 3), Parse("[0, 2]"));
        var asPixels = scores.transpose(0, 1).unsqueeze(0);
        AreEqual([0.4], Functional.MulticlassCalibrationError(asPixels, target.unsqueeze(0), 3));
        AreEqual([0.85], Functional.MulticlassHingeLoss(asPixels, target.unsqueeze(0), 3));
    }

    [TestMethod]
    public void CalibrationError_OfAConfidenceOfOne_HasABinOfItsOwn()
    {
        using var scope = NewDisposeScope();
        AreEqual([0.9], Functional.BinaryCalibrationError(Parse("[1.0, 0.9]"), Parse("[1, 0]"), new() { NBins = 1, Norm = CalibrationNorm.Max }));
    }

    [TestMethod]
    public void CalibrationError_State_DoesNotGrow()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryCalibrationError();
        var size = metric.StateByteSize;
        metric.Update(Parse(Scores), Parse("[1, 0, 0, 1]"));
        Assert.AreEqual(size, metric.StateByteSize);
    }

    [TestMethod]
    public void CalibrationError_OfOtherNorms_SharesItsState()
    {
        using var metrics = new MetricCollection<TensorPair>
        {
            { "expected", new BinaryCalibrationError() },
            { "max", new BinaryCalibrationError(new() { Norm = CalibrationNorm.Max }) },
            { "coarse", new BinaryCalibrationError(new() { NBins = 5 }) },
        };
        Assert.HasCount(2, metrics.Groups);

        using var scope = NewDisposeScope();
        metrics.Update(Parse(Scores), Parse("[1, 0, 0, 1]"));
        Assert.AreEqual(4, ((BinaryCalibrationError)metrics["max"]).ComputeCurve().Count.sum().ToInt64());
    }

    [TestMethod]
    [DataRow(15f)]
    [DataRow(20f)]
    [DataRow(25f)]
    [DataRow(34f)]
    public void LogLoss_OfLogits_IsNotLimitedByTheDigitsOfTheProbability(float logit)
    {
        using var scope = NewDisposeScope();
        var expected = logit + Math.Log(1 + Math.Exp(-logit));
        Assert.AreEqual(expected, Functional.BinaryLogLoss(tensor(new[] { logit }), tensor(new[] { 0L })).ToDouble(), 2e-5);
        Assert.AreEqual(expected, Functional.BinaryLogLoss(tensor(new[] { -logit }), tensor(new[] { 1L })).ToDouble(), 2e-5);
        Assert.AreEqual(expected, Functional.MulticlassLogLoss(tensor(new[,] { { 0, logit } }), tensor(new[] { 0L }), 2).ToDouble(), 2e-5);
    }

    [TestMethod]
    public void HingeLoss_OfForward_HasAGradient()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryHingeLoss();
        var scores = Parse("[0.9, 0.2]").requires_grad_();
        metric.Forward(scores, Parse("[1, 0]")).backward();
        AreEqual([-0.5, 0.5], scores.grad!, 2);
        Assert.IsFalse(metric.Compute().requires_grad);
        Assert.IsTrue(Functional.BinaryHingeLoss(scores, Parse("[1, 0]")).requires_grad);
    }

    [TestMethod]
    [DataRow("BinaryCalibrationError", """{"n_bins":0}""", "NBins")]
    [DataRow("MulticlassCalibrationError", """{"num_classes":1}""", "NumClasses")]
    [DataRow("MulticlassHingeLoss", """{"num_classes":1}""", "NumClasses")]
    public void Create_ArgumentOutOfRange_IsNamed(string name, string arguments, string culprit) =>
        Assert.AreEqual(culprit, Assert.Throws<ArgumentException>(() => Make(name, arguments)).ParamName);

    [TestMethod]
    [DataRow("BinaryCalibrationError")]
    [DataRow("BinaryHingeLoss")]
    public void Update_Labels_AreNoScores(string name)
    {
        using var scope = NewDisposeScope();
        using var metric = Make(name, "{}");
        Assert.AreEqual("preds", Assert.ThrowsExactly<ArgumentException>(() => metric.Update(Parse("[1, 0]"), Parse("[1, 0]"))).ParamName);
    }
}
