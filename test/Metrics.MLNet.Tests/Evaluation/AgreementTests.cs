namespace Metrics.MLNet.Tests;

/// <summary>Our metrics over real predictions, against ML.NET's own <c>Evaluate</c>.</summary>
[TestClass]
public sealed class AgreementTests
{
    private readonly MLContext context = new(seed: 1);

    [TestMethod]
    public void Binary_AgreesWithMLNet()
    {
        var predictions = Test(Pipelines.Binary, Pipelines.BreastCancer(context));
        using var metrics = MetricCollection.Of(
            new BinaryAccuracy(), new BinaryAuroc(), new BinaryF1Score(), new BinaryPrecision(), new BinaryRecall());
        var ours = context.BinaryClassification.Evaluate(predictions, metrics);
        var theirs = context.BinaryClassification.Evaluate(predictions);

        AreClose(theirs.Accuracy, ours["BinaryAccuracy"]);
        AreClose(theirs.AreaUnderRocCurve, ours["BinaryAuroc"]);
        AreClose(theirs.F1Score, ours["BinaryF1Score"]);
        AreClose(theirs.PositivePrecision, ours["BinaryPrecision"]);
        AreClose(theirs.PositiveRecall, ours["BinaryRecall"]);
        Assert.AreEqual(predictions.GetColumn<bool>("Label").Count(), ours.RowCount);
    }

    [TestMethod]
    public void Binary_OfRawScores_AgreesWithMLNet()
    {
        var predictions = Test(Pipelines.Binary, Pipelines.BreastCancer(context));
        using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
        var ours = context.BinaryClassification.Evaluate(predictions, metrics, probabilityColumnName: null);
        var theirs = context.BinaryClassification.EvaluateNonCalibrated(predictions);

        AreClose(theirs.Accuracy, ours["BinaryAccuracy"]);
        AreClose(theirs.AreaUnderRocCurve, ours["BinaryAuroc"]);
    }

    [TestMethod]
    public void Multiclass_AgreesWithMLNet()
    {
        var predictions = Test(Pipelines.Multiclass, Pipelines.Iris(context));
        using var metrics = new MetricCollection<TensorPair>
        {
            { "micro", new MulticlassAccuracy(new(3) { Average = Average.Micro }) },
            { "macro", new MulticlassAccuracy(new(3) { Average = Average.Macro }) },
            { "recall", new MulticlassRecall(new(3) { Average = null }) },
        };
        var ours = context.MulticlassClassification.Evaluate(predictions, metrics);
        var theirs = context.MulticlassClassification.Evaluate(predictions);

        AreClose(theirs.MicroAccuracy, ours["micro"]);
        AreClose(theirs.MacroAccuracy, ours["macro"]);
        var perClass = ours.Entries[2].Classes!;
        CollectionAssert.AreEqual(new[] { "setosa", "versicolor", "virginica" }, perClass.Select(entry => entry.Key).ToArray());
        for (var i = 0; i < 3; i++)
        {
            AreClose(theirs.ConfusionMatrix.PerClassRecall[i], perClass[i].Value);
        }
    }

    [TestMethod]
    public void Regression_AgreesWithMLNet()
    {
        var predictions = Test(Pipelines.Regression, Pipelines.Diabetes(context));
        using var metrics = RegressionMetrics.All();
        var ours = context.Regression.Evaluate(predictions, metrics);
        var theirs = context.Regression.Evaluate(predictions);

        AreClose(theirs.MeanAbsoluteError, ours["MeanAbsoluteError"]);
        AreClose(theirs.MeanSquaredError, ours["MeanSquaredError"]);
        AreClose(theirs.RootMeanSquaredError, ours["RootMeanSquaredError"]);
        AreClose(theirs.RSquared, ours["R2Score"]);
    }

    private IDataView Test(Func<MLContext, IDataView, IEstimator<ITransformer>> pipeline, IDataView data)
    {
        var split = context.Data.TrainTestSplit(data, testFraction: 0.3, seed: 1);
        return pipeline(context, data).Fit(split.TrainSet).Transform(split.TestSet);
    }

    private static void AreClose(double expected, double actual) => Assert.AreEqual(expected, actual, 1e-6 * Math.Max(1, Math.Abs(expected)));
}
