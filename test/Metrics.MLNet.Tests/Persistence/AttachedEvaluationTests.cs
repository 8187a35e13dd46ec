namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class AttachedEvaluationTests
{
    private readonly MLContext context = new(seed: 1);

    [TestMethod]
    public void AModel_AnswersWhatItScored()
    {
        using var scope = NewDisposeScope();
        var data = Pipelines.Diabetes(context);
        var model = Pipelines.Regression(context, data).Fit(data);
        using var metrics = RegressionMetrics.All();
        var before = DateTimeOffset.UtcNow;
        var first = context.Regression.Evaluate(model.Transform(data), metrics);
        var second = context.Regression.Evaluate(model.Transform(data), metrics, new EvaluationOptions { ConfidenceLevel = 0.9, Seed = 3, MissingValues = MissingValues.Skip });

        using var stream = new MemoryStream();
        context.Model.Save(model.AttachEvaluation(first).AttachEvaluation(second), data.Schema, stream);
        stream.Position = 0;
        var plain = new MLContext().Model.Load(stream, out _);
        Assert.IsEmpty(plain.AttachedEvaluations());
        CollectionAssert.AreEqual(Scores(model, data), Scores(plain, data));

        var loaded = plain.RestoreMetrics(context);
        CollectionAssert.AreEqual(Scores(model, data), Scores(loaded, data));
        var evaluations = loaded.AttachedEvaluations();
        Assert.HasCount(2, evaluations);
        Assert.AreEqual(first.ToJson(), evaluations[0].ToJson());
        Assert.AreEqual(second.ToString(), evaluations[1].ToString());
        var settings = evaluations[1].Settings!;
        Assert.IsTrue(settings.EvaluatedAt >= before && settings.EvaluatedAt <= DateTimeOffset.UtcNow);
        Assert.AreEqual((MissingValues.Skip, 3), (settings.MissingValues, settings.Seed));
        Assert.IsNull(evaluations[0].Settings!.Seed);
        StringAssert.Contains(settings.Metrics!.ToJsonString(), "R2Score");
    }

    [TestMethod]
    public void APredictionEngine_WorksBehindAResult()
    {
        using var scope = NewDisposeScope();
        var data = new TableView(Columns.Labels(1, 2f), Columns.Scores(1, 3));
        using var metric = new MeanSquaredError();
        var result = context.Regression.Evaluate(data, metric);
        var model = context.Transforms.RowMetric("Error", EvaluationTask.Regression, metric).Fit(data).AttachEvaluation(result);
        using var engine = context.Model.CreatePredictionEngine<Row, Row>(model);
        Assert.AreEqual(4, engine.Predict(new Row { Label = 1, Score = 3 }).Error);
        Assert.AreEqual(0.5, model.AttachedEvaluations()[0]["MeanSquaredError"]);
    }

    [TestMethod]
    public void AForgedResult_IsRefused()
    {
        var data = new TableView(Columns.Labels(true));
        using var stream = new MemoryStream();
        context.Model.Save(MetricCarrier.Wrap([.. "EvalJson{\"format\":1"u8]), data.Schema, stream);
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => context.Model.LoadWithMetrics(stream, out _));
    }

    private static float[] Scores(ITransformer model, IDataView data) => [.. model.Transform(data).GetColumn<float>("Score")];

    private sealed class Row
    {
        public float Label { get; set; }

        public float Score { get; set; }

        public float Error { get; set; }
    }
}
