namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class MissingValuesTests
{
    private static readonly float[][] Scores = [[1, 0], [float.NaN, 1], [0, 1], [1, 0]];

    private static readonly TableView Regression = new(Columns.Labels(1, float.NaN, 3, 4), Columns.Scores(10, 20, float.NaN, 40));
    private static readonly TableView Multiclass = new(Columns.Keys("Label", 2, [1, 2, 0, 2]), Columns.ScoreVectors(Scores));
    private static readonly TableView Binary = new(Columns.Keys("Label", 2, [1, 0, 2]), Columns.Probabilities(0.25f, 0.5f, float.NaN));

    private static EvaluationOptions With(MissingValues missing) => new() { MissingValues = missing, BatchSize = 3 };

    [TestMethod]
    public void Skip_LeavesTheRowsOut()
    {
        CollectionAssert.AreEqual(new[] { 10d, 40 }, Recorded.Regression(Regression, With(MissingValues.Skip)).Preds);
        CollectionAssert.AreEqual(new[] { 0d, 1 }, Recorded.Multiclass(Multiclass, With(MissingValues.Skip)).Target);
        CollectionAssert.AreEqual(new[] { 0.25 }, Recorded.Binary(Binary, With(MissingValues.Skip)).Preds);
    }

    [TestMethod]
    public void Pass_GivesTheMetricClassMinusOneAndNaN()
    {
        var regression = Recorded.Regression(Regression, With(MissingValues.Pass));
        CollectionAssert.AreEqual(new[] { 10, 20, double.NaN, 40 }, regression.Preds);
        CollectionAssert.AreEqual(new[] { 1, double.NaN, 3, 4 }, regression.Target);
        var multiclass = Recorded.Multiclass(Multiclass, With(MissingValues.Pass));
        CollectionAssert.AreEqual(new[] { 1, 0, double.NaN, 1, 0, 1, 1, 0 }, multiclass.Preds);
        CollectionAssert.AreEqual(new[] { 0d, 1, -1, 1 }, multiclass.Target);
        CollectionAssert.AreEqual(new[] { 0.25, 0.5, double.NaN }, Recorded.Binary(Binary, With(MissingValues.Pass)).Preds);
    }

    [TestMethod]
    public void Pass_MissingLabels_AreWhatAMetricIgnores()
    {
        using var metric = new BinaryAccuracy(new() { IgnoreIndex = -1 });
        var data = new TableView(Columns.Keys("Label", 2, [1, 0, 2]), Columns.Probabilities(0.25f, 0.5f, 0.75f));
        Assert.AreEqual(1, new MLContext().BinaryClassification.Evaluate(data, metric, With(MissingValues.Pass))["BinaryAccuracy"]);
    }

    [TestMethod]
    public void Skip_IsReported()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        var result = new MLContext().Regression.Evaluate(Regression, metric, With(MissingValues.Skip));
        Assert.AreEqual(2, result.RowCount);
        Assert.AreEqual(2, result.SkippedRowCount);
        StringAssert.Contains(result.ToString(), "2 rows, 2 more skipped");
        Assert.AreEqual(2, EvaluationResult.FromJson(result.ToJson()).SkippedRowCount);
    }

    [TestMethod]
    public void Skip_WithoutAnyRowLeft_IsAnError()
    {
        using var metric = new MeanSquaredError();
        var data = new TableView(Columns.Labels(float.NaN), Columns.Scores(1));
        var error = Assert.Throws<ArgumentException>(() => new MLContext().Regression.Evaluate(data, metric, With(MissingValues.Skip)));
        StringAssert.Contains(error.Message, "All 1 rows");
    }

    [TestMethod]
    public void Accumulation_SkipsAndCountsThem()
    {
        var context = new MLContext();
        using var metric = new RecordingMetric();
        var transformer = context.Transforms.AccumulateMetrics(EvaluationTask.Regression, metric, With(MissingValues.Skip)).Fit(Regression);
        using (transformer.Accumulate())
        {
            transformer.Transform(Regression).Read();
        }

        var result = transformer.Compute();
        Assert.AreEqual(2, result.RowCount);
        Assert.AreEqual(2, result.SkippedRowCount);
        CollectionAssert.AreEqual(new[] { 10d, 40 }, Recorded.Of(result).Preds);

        var saved = (MetricTransformer)MetricPayload.Read(MetricPayload.Write(transformer));
        Assert.AreEqual(2, saved.SkippedRowCount);
        Assert.AreEqual(MissingValues.Skip, saved.Options.MissingValues);
    }
}
