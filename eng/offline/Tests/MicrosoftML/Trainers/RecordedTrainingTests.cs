using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Offline.Tests.MicrosoftML.Evaluators;

namespace Offline.Tests.MicrosoftML.Trainers;

/// <summary>Trainers come to where those of ML.NET 5.0.0 came, and no higher an objective.</summary>
[TestClass]
public sealed class RecordedTrainingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void LogisticRegression_ReachesTheRecordedOptimum()
    {
        var recorded = Recorded("LbfgsLogisticRegression");
        var data = TrainerData.BreastCancer(_ml);

        var transformer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var model = transformer.Model.SubModel;
        var metrics = _ml.BinaryClassification.Evaluate(transformer.Transform(data));

        var weights = recorded.GetProperty("weights").Singles();
        var bias = recorded.GetProperty("bias").Single();
        AssertClose(weights, model.Weights, 0.05);
        Assert.AreEqual(bias, model.Bias, 0.05);
        AssertMetric(recorded, "Accuracy", metrics.Accuracy, 0.004);
        AssertMetric(recorded, "AreaUnderRocCurve", metrics.AreaUnderRocCurve, 1e-3);
        AssertMetric(recorded, "LogLoss", metrics.LogLoss, 5e-4);
        Assert.IsLessThan(Objective(data, weights, bias) + 1e-4, Objective(data, model.Weights, model.Bias));
    }

    [TestMethod]
    public void MaximumEntropy_ReachesTheRecordedOptimum()
    {
        var recorded = Recorded("LbfgsMaximumEntropy");
        var data = TrainerData.Digits(_ml);

        var metrics = _ml.MulticlassClassification.Evaluate(
            _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data).Transform(data));

        AssertMetric(recorded, "MicroAccuracy", metrics.MicroAccuracy, 0.002);
        AssertMetric(recorded, "LogLoss", metrics.LogLoss, 1e-3);
    }

    [TestMethod]
    public void Sdca_ReachesTheRecordedOptimum()
    {
        var recorded = Recorded("Sdca regression");
        var data = TrainerData.Diabetes(_ml);

        var transformer = _ml.Regression.Trainers.Sdca(maximumNumberOfIterations: 200).Fit(data);
        var metrics = _ml.Regression.Evaluate(transformer.Transform(data));

        AssertClose(recorded.GetProperty("weights").Singles(), transformer.Model.Weights, 5);
        AssertMetric(recorded, "RSquared", metrics.RSquared, 1e-3);
        AssertMetric(recorded, "MeanAbsoluteError", metrics.MeanAbsoluteError, 0.05);
    }

    [TestMethod]
    public void KMeans_ReachesTheRecordedOptimum()
    {
        var recorded = Recorded("KMeans");
        var data = TrainerData.Iris(_ml);

        var transformer = _ml.Clustering.Trainers.KMeans(numberOfClusters: 3).Fit(data);
        var metrics = _ml.Clustering.Evaluate(transformer.Transform(data), labelColumnName: "Label", featureColumnName: "Features");

        AssertMetric(recorded, "AverageDistance", metrics.AverageDistance, 1e-3);
        AssertMetric(recorded, "DaviesBouldinIndex", metrics.DaviesBouldinIndex, 0.01);
        AssertMetric(recorded, "NormalizedMutualInformation", metrics.NormalizedMutualInformation, 0.03);
    }

    private static JsonElement Recorded(string id) =>
        RecordedEvaluations.Read("Trainers").Single(c => c.GetProperty("id").GetString() == id);

    private static void AssertMetric(JsonElement recorded, string name, double actual, double tolerance) =>
        Assert.AreEqual(recorded.GetProperty(name).GetDouble(), actual, tolerance, name);

    private static void AssertClose(float[] expected, IReadOnlyList<float> actual, double tolerance)
    {
        Assert.AreEqual(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], actual[i], tolerance, $"weight {i}");
        }
    }

    /// <summary>What L-BFGS minimises by default: the log-losses in nats, plus the weights' 1-norm and half their squares.</summary>
    private static double Objective(IDataView data, IReadOnlyList<float> weights, float bias)
    {
        var losses = data.GetColumn<float[]>("Features").Zip(data.GetColumn<bool>("Label"), (features, label) =>
        {
            var score = bias + weights.Zip(features, (w, x) => (double)w * x).Sum();
            return Math.Log(1 + Math.Exp(label ? -score : score));
        });
        return losses.Sum() + weights.Sum(w => Math.Abs(w) + (w * w / 2.0));
    }
}
