namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class SampleWeightTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly EvaluationOptions Options = new() { SampleWeightColumnName = "weight", BatchSize = 2 };

    private static TableColumn Weights(params float[] values) => TableColumn.Of("weight", NumberDataViewType.Single, values);

    [TestMethod]
    public void RowsCountByTheirWeight()
    {
        using var scope = NewDisposeScope();
        using var error = new MeanSquaredError();
        var regression = new TableView(Columns.Labels(0, 0, 0f), Columns.Scores(1, 2, 4), Weights(1, 0.5f, 0));
        Assert.AreEqual((1 + 2) / 1.5, Context.Regression.Evaluate(regression, error, Options)["MeanSquaredError"], 1e-6);

        using var accuracy = new BinaryAccuracy();
        var binary = new TableView(Columns.Labels(true, false, true), Columns.Probabilities(0.9f, 0.8f, 0.7f), Weights(1, 2, 5));
        Assert.AreEqual(0.75, Context.BinaryClassification.Evaluate(binary, accuracy, Options)["BinaryAccuracy"], 1e-6);
    }

    [TestMethod]
    [DataRow(-1f, "'weight', row 0: expected a finite weight, at least 0, got -1")]
    [DataRow(float.PositiveInfinity, "at least 0, got")]
    [DataRow(float.NaN, "the value is missing")]
    public void WrongWeights_AreErrors(float weight, string problem)
    {
        using var metric = new MeanSquaredError();
        var data = new TableView(Columns.Labels(0f), Columns.Scores(1), Weights(weight));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Regression.Evaluate(data, metric, Options)).Message, problem);
    }

    [TestMethod]
    public void AMetricWithoutWeights_RefusesThem()
    {
        using var metric = new SpearmanCorrCoef();
        var data = new TableView(Columns.Labels(0, 1f), Columns.Scores(1, 2), Weights(1, 1));
        Assert.Throws<ArgumentException>(() => Context.Regression.Evaluate(data, metric, Options));
    }

    [TestMethod]
    public void TasksWithoutWeights_RefuseThem()
    {
        using var ranking = new RetrievalMrr();
        using var clustering = new RandScore();
        using var texts = new WordErrorRate();
        var data = new TableView(Columns.Labels(0f), Columns.Scores(1), Weights(1), Columns.Keys("GroupId", 2, [1]));
        foreach (var evaluate in new Func<EvaluationResult>[]
        {
            () => Context.Ranking.Evaluate(data, ranking, Options),
            () => Context.Clustering.Evaluate(data, clustering, Options),
            () => Context.Evaluate(data, texts, Options),
        })
        {
            StringAssert.Contains(Assert.Throws<ArgumentException>(evaluate).Message, "SampleWeightColumnName to be left out");
        }
    }

    [TestMethod]
    public void AStep_IsSavedWithItsWeights()
    {
        var data = new TableView(Columns.Labels(0, 0f), Columns.Scores(1, 3), Weights(3, 1));
        using var metric = new MeanSquaredError();
        var step = Context.Transforms.AccumulateMetrics(EvaluationTask.Regression, metric, Options).Fit(data);
        using (step.Accumulate())
        {
            step.Transform(data).Read();
        }

        using var scope = NewDisposeScope();
        var saved = (MetricTransformer)MetricPayload.Read(MetricPayload.Write(step));
        Assert.AreEqual("weight", saved.Options.SampleWeightColumnName);
        Assert.AreEqual(3, saved.Compute()["MeanSquaredError"], 1e-6);
    }
}
