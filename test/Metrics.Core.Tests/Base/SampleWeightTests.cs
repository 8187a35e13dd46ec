namespace Metrics.Tests.Base;

/// <summary>Weights of samples against their definitions, and weights that are no weights.</summary>
[TestClass]
public sealed class SampleWeightTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.35, 0.6, 0.4, 0.1];
    private static readonly long[] Labels = [1, 0, 1, 1, 0, 0];
    private static readonly double[] Weights = [0.5, 2.25, 1, 0.75, 3, 0.1];

    [TestMethod]
    public void Classification_WeighsCounts()
    {
        using var scope = NewDisposeScope();
        var total = Weights.Sum();
        Check(new BinaryAccuracy(), (0.5 + 0.75 + 3 + 0.1) / total);
        Check(new BinaryPrecision(), (0.5 + 0.75) / (0.5 + 2.25 + 0.75));
        Check(new BinaryRecall(), (0.5 + 0.75) / (0.5 + 1 + 0.75));
        Check(new BinaryConfusionMatrix(), 3.1, 2.25, 1, 1.25);
        Check(new BinaryHingeLoss(), Enumerable.Range(0, 6).Sum(i => Weights[i] * (1 - (Scores[i] * (Labels[i] == 1 ? 1 : -1)))) / total);
        Check(new BinaryCalibrationError(new() { NBins = 1 }), Math.Abs(Enumerable.Range(0, 6).Sum(i => Weights[i] * (Scores[i] - Labels[i])) / total));
    }

    /// <summary>Each pair of a positive and a negative weighs the product of their weights.</summary>
    [TestMethod]
    public void Curves_WeighPairs()
    {
        using var scope = NewDisposeScope();
        var pairs = from i in Enumerable.Range(0, 6) from j in Enumerable.Range(0, 6) where Labels[i] == 1 && Labels[j] == 0 select (Weight: Weights[i] * Weights[j], IsRight: Scores[i] > Scores[j]);
        Check(new BinaryAuroc(), pairs.Where(pair => pair.IsRight).Sum(pair => pair.Weight) / pairs.Sum(pair => pair.Weight));

        var precision = Enumerable.Range(0, 6).Where(i => Labels[i] == 1).Sum(i =>
            Weights[i] * Above(i).Where(j => Labels[j] == 1).Sum(j => Weights[j]) / Above(i).Sum(j => Weights[j]));
        Check(new BinaryAveragePrecision(), precision / 2.25);
        static IEnumerable<int> Above(int i) => Enumerable.Range(0, 6).Where(j => Scores[j] >= Scores[i]);
    }

    [TestMethod]
    public void Regression_WeighsErrorsAndMoments()
    {
        using var scope = NewDisposeScope();
        var total = Weights.Sum();
        double Mean(Func<int, double> value) => Enumerable.Range(0, 6).Sum(i => Weights[i] * value(i)) / total;
        Check(new MeanAbsoluteError(), Mean(i => Math.Abs(Scores[i] - Labels[i])));
        var (x, y) = (Mean(i => Scores[i]), Mean(i => Labels[i]));
        var residual = Mean(i => Math.Pow(Scores[i] - Labels[i], 2));
        Check(new R2Score(), 1 - (residual / Mean(i => Math.Pow(Labels[i] - y, 2))));
        Check(new PearsonCorrCoef(), Mean(i => (Scores[i] - x) * (Labels[i] - y)) / Math.Sqrt(Mean(i => Math.Pow(Scores[i] - x, 2)) * Mean(i => Math.Pow(Labels[i] - y, 2))));
        Check(new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), Math.Sqrt(residual));
    }

    [TestMethod]
    public void Counts_AreWholeNumbersWithoutWeights()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryConfusionMatrix();
        metric.Update(tensor(Scores), tensor(Labels));
        Assert.AreEqual(ScalarType.Int64, metric.Compute().dtype);
        metric.Update(new TensorPair(tensor(Scores), tensor(Labels)) { SampleWeight = tensor(Weights) });
        Assert.AreEqual(ScalarType.Float64, metric.Compute().dtype);
        metric.Reset();
        Assert.AreEqual(ScalarType.Int64, metric.Compute().dtype);
    }

    [TestMethod]
    [DataRow(new[] { 1.0, 1, 1 }, "got Float64 [3]", DisplayName = "too few")]
    [DataRow(new[] { 1.0, 1, 1, -1, 1, 1 }, "got -1", DisplayName = "negative")]
    [DataRow(new[] { 1.0, 1, 1, double.NaN, 1, 1 }, "got NaN", DisplayName = "NaN")]
    [DataRow(new[] { 1.0, 1, 1, double.PositiveInfinity, 1, 1 }, "got Infinity", DisplayName = "infinite")]
    public void WrongWeights_AreRefused(double[] weights, string got)
    {
        using var scope = NewDisposeScope();
        foreach (var metric in new Metric<TensorPair>[] { new BinaryAccuracy(), new BinaryAuroc(), new BinaryAuroc(new() { Thresholds = 3 }), new MeanSquaredError(), new BinaryHingeLoss() })
        {
            using (metric)
            {
                var error = Assert.Throws<ArgumentException>(() => metric.Update(new TensorPair(tensor(Scores), tensor(Labels)) { SampleWeight = tensor(weights) }));
                StringAssert.Contains(error.Message, "SampleWeight");
                StringAssert.Contains(error.Message, got);
                Assert.AreEqual(0, metric.UpdateCount);
            }
        }
    }

    /// <summary>Elements beyond the first dimension have the weight of their sample.</summary>
    [TestMethod]
    public void Elements_HaveTheWeightOfTheirSample()
    {
        using var scope = NewDisposeScope();
        var (scores, labels, weights) = (tensor(Scores), tensor(Labels).to(ScalarType.Float64), tensor(Weights[..3]));
        var ofElements = tensor(Weights[..3].SelectMany(weight => new[] { weight, weight }).ToArray());
        foreach (var form in new Func<Tensor, Tensor, Tensor, Tensor>[]
        {
            (preds, target, weight) => Functional.NormalizedRootMeanSquaredError(preds, target, new() { Normalization = ErrorNormalization.Std }, weight),
            (preds, target, weight) => Functional.MeanSquaredError(preds, target, sampleWeight: weight),
            (preds, target, weight) => Functional.WeightedMeanAbsolutePercentageError(preds, target, sampleWeight: weight),
            (preds, target, weight) => Functional.CriticalSuccessIndex(preds, target, new(0.7), weight),
            (preds, target, weight) => Functional.BinaryAuroc(preds, target.to(ScalarType.Int64), sampleWeight: weight),
        })
        {
            var expected = form(scores, labels, ofElements).ToDouble();
            Assert.AreEqual(expected, form(scores.reshape(3, 2), labels.reshape(3, 2), weights).ToDouble(), 1e-12);
            Assert.AreNotEqual(expected, form(scores, labels, ones(6)).ToDouble(), 1e-6);
        }
    }

    [TestMethod]
    public void Scalars_AreOneSample()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryAccuracy();
        metric.Update(new TensorPair(tensor(0.9), tensor(1L)) { SampleWeight = tensor(3.0) });
        metric.Update(new TensorPair(tensor(0.9), tensor(0L)) { SampleWeight = tensor(1.0) });
        metric.Update(new TensorPair(tensor(0.9), tensor(0L)) { SampleWeight = tensor(0.0) });
        Assert.AreEqual(0.75, metric.Compute().ToDouble(), 1e-7);
    }

    [TestMethod]
    public void FunctionalForm_OfWeights_CanBeBackPropagated()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(Scores, requires_grad: true);
        Functional.MeanSquaredError(preds, tensor(Labels), sampleWeight: tensor(Weights)).backward();
        var total = Weights.Sum();
        var gradient = preds.grad!.data<double>().ToArray();
        for (var i = 0; i < Scores.Length; i++)
        {
            Assert.AreEqual(2 * Weights[i] * (Scores[i] - Labels[i]) / total, gradient[i], 1e-9);
        }
    }

    [TestMethod]
    public void WeightsWithoutMeaning_AreRefused()
    {
        using var scope = NewDisposeScope();
        using var metric = new SpearmanCorrCoef();
        var error = Assert.Throws<ArgumentException>(() => metric.Update(new TensorPair(tensor(Scores), tensor(Scores)) { SampleWeight = tensor(Weights) }));
        StringAssert.Contains(error.Message, "SpearmanCorrCoef");
    }

    private static void Check(Metric<TensorPair, Tensor> metric, params double[] expected)
    {
        using (metric)
        {
            metric.Update(new TensorPair(tensor(Scores), tensor(Labels)) { SampleWeight = tensor(Weights) });
            var value = metric.Compute().to_type(ScalarType.Float64).reshape(-1).data<double>().ToArray();
            Assert.AreEqual(expected.Length, value.Length);
            foreach (var (wanted, got) in expected.Zip(value))
            {
                Assert.AreEqual(wanted, got, 1e-6, metric.Name);
            }
        }
    }
}
