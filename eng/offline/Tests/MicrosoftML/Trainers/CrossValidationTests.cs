using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML.Trainers;

[TestClass]
public sealed class CrossValidationTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Binary_HoldsEachRowOutOnce()
    {
        var data = TrainerData.BreastCancer(_ml);

        var folds = _ml.BinaryClassification.CrossValidate(data, _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(), numberOfFolds: 4);

        CollectionAssert.AreEqual(new[] { 0, 1, 2, 3 }, folds.Select(fold => fold.Fold).ToArray());
        Assert.AreEqual(569, folds.Sum(fold => fold.ScoredHoldOutSet.GetColumn<float>("Score").Count()));
        foreach (var fold in folds)
        {
            Assert.IsGreaterThan(0.97, fold.Metrics.AreaUnderRocCurve);
            Assert.AreEqual(_ml.BinaryClassification.Evaluate(fold.ScoredHoldOutSet).LogLoss, fold.Metrics.LogLoss);
            CollectionAssert.AreEqual(
                fold.Model.Transform(fold.ScoredHoldOutSet).GetColumn<float>("Score").ToArray(),
                fold.ScoredHoldOutSet.GetColumn<float>("Score").ToArray());
        }
    }

    [TestMethod]
    public void OtherTasks_AreEvaluatedOnTheirHoldOutSets()
    {
        var binary = _ml.BinaryClassification.CrossValidateNonCalibrated(
            TrainerData.BreastCancer(_ml), _ml.BinaryClassification.Trainers.LbfgsLogisticRegression());
        var multiclass = _ml.MulticlassClassification.CrossValidate(
            TrainerData.Iris(_ml), _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy());
        var regression = _ml.Regression.CrossValidate(
            TrainerData.Diabetes(_ml), _ml.Regression.Trainers.Sdca());
        var clustering = _ml.Clustering.CrossValidate(
            TrainerData.Iris(_ml), _ml.Clustering.Trainers.KMeans(numberOfClusters: 3), labelColumnName: "Label", featuresColumnName: "Features");

        Assert.IsGreaterThan(0.9, binary.Average(fold => fold.Metrics.Accuracy));
        Assert.IsGreaterThan(0.9, multiclass.Average(fold => fold.Metrics.MicroAccuracy));
        Assert.IsGreaterThan(0.3, regression.Average(fold => fold.Metrics.RSquared));
        Assert.IsGreaterThan(0.6, clustering.Average(fold => fold.Metrics.NormalizedMutualInformation));
    }
}
