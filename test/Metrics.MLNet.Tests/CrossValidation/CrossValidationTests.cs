using System.Text.Json;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class CrossValidationTests
{
    private const int Folds = 4;

    [TestMethod]
    public void CrossValidate_AgreesWithMlNet()
    {
        using var scope = NewDisposeScope();
        var context = new MLContext(seed: 7);
        var data = Pipelines.Diabetes(context);
        var pipeline = Pipelines.Regression(context, data);
        using var metrics = RegressionMetrics.All();
        var ours = context.CrossValidate(EvaluationTask.Regression, data, pipeline, metrics, Folds, seed: 3);
        var theirs = context.Regression.CrossValidate(data, pipeline, Folds, seed: 3);

        Assert.HasCount(Folds, ours.Folds);
        var expected = theirs.Select(fold => fold.Metrics.MeanAbsoluteError).ToList();
        var entry = theirs.Evaluate(EvaluationTask.Regression, metrics)["MeanAbsoluteError"];
        foreach (var (value, reference) in entry.Values.Zip(expected))
        {
            Assert.AreEqual(reference, value, 1e-4 * reference);
        }

        // The trainer shuffles, so that two trainings agree only roughly.
        Assert.AreEqual(expected.Average(), ours["MeanAbsoluteError"].Mean, 0.05 * expected.Average());
        Assert.AreEqual(0, metrics.UpdateCount);
    }

    [TestMethod]
    public void Summary_HasMeanAndSpread()
    {
        using var scope = NewDisposeScope();
        var folds = new[] { 1.0, 2, 6 }.Select(value => new CrossValidationFold(
            new TransformerChain<ITransformer>(), new EvaluationResult(new NamedResults([new("Loss", tensor(value)), new("Curve", zeros(2))]), rowCount: 10)));
        var summary = new CrossValidationSummary([.. folds]);
        Assert.HasCount(1, summary.Entries);
        Assert.AreEqual(3, summary["Loss"].Mean);
        Assert.AreEqual(Math.Sqrt(7), summary["Loss"].StandardDeviation, 1e-12);
        const string expected = """
            Metric  Mean     Std  Fold 1  Fold 2  Fold 3
            ------  ----  ------  ------  ------  ------
            Loss       3  2.6458  1.0000       2       6

            """;
        Assert.AreEqual(expected.ReplaceLineEndings(), summary.ToString());
        StringAssert.Contains(summary.ToHtml(), "2.6458");
        StringAssert.Contains(Assert.Throws<KeyNotFoundException>(() => summary["Gain"]).Message, "Loss");
    }

    [TestMethod]
    public void Json_HasTheNumbersAndEachFold()
    {
        using var scope = NewDisposeScope();
        EvaluationResult[] results =
        [
            new(new NamedResults([new("Loss", tensor(0.1)), new("Curve", tensor(new[] { 1L, 2 }))]), rowCount: 10),
            new(new NamedResults([new("Curve", tensor(new[] { 3L, 4 }))]), rowCount: 11),
        ];
        var summary = new CrossValidationSummary([.. results.Select(result => new CrossValidationFold(new TransformerChain<ITransformer>(), result))]);

        using var json = JsonDocument.Parse(summary.ToJson());

        const string expected = """[{"name":"Loss","mean":"NaN","standard_deviation":"NaN","values":[0.1,"NaN"]}]""";
        Assert.AreEqual(expected, json.RootElement.GetProperty("metrics").GetRawText());
        var folds = json.RootElement.GetProperty("folds").EnumerateArray().Select(fold => fold.GetRawText()).ToList();
        CollectionAssert.AreEqual(results.Select(result => result.ToJson()).ToList(), folds);
        Assert.AreEqual(11, EvaluationResult.FromJson(folds[1]).RowCount);
    }

    [TestMethod]
    public void Cancellation_IsSeenBeforeATraining()
    {
        var context = new MLContext(seed: 7);
        using var metric = new MeanSquaredError();
        var data = new TableView(Columns.Labels(1, 2f), Columns.Scores(1, 3));
        var options = new EvaluationOptions { CancellationToken = new(canceled: true) };
        Assert.Throws<OperationCanceledException>(() => context.CrossValidate(EvaluationTask.Regression, data, new Untrainable(), metric, options: options));
    }

    [TestMethod]
    public void WrongOptions_AreAnErrorBeforeATraining()
    {
        var context = new MLContext(seed: 7);
        using var metric = new MeanSquaredError();
        var data = new TableView(Columns.Labels(1, 2f), Columns.Scores(1, 3));
        var options = new EvaluationOptions { ConfidenceLevel = 2 };
        var message = Assert.Throws<ArgumentException>(() => context.CrossValidate(EvaluationTask.Regression, data, new Untrainable(), metric, options: options)).Message;
        StringAssert.Contains(message, "ConfidenceLevel");
        Assert.Throws<ArgumentNullException>(() => context.CrossValidate<TensorPair>(EvaluationTask.Regression, data, new Untrainable(), null!));
    }

    private sealed class Untrainable : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => throw new InvalidOperationException("Trained.");

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
    }

    [TestMethod]
    public void WrongArguments_AreNamed()
    {
        var context = new MLContext(seed: 7);
        var data = Pipelines.Iris(context);
        var pipeline = Pipelines.Multiclass(context, data);
        using var metric = new MulticlassAccuracy(3);
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => context.CrossValidate(EvaluationTask.MulticlassClassification, data, pipeline, metric, numberOfFolds: 1)).Message,
            "numberOfFolds");
        Assert.Throws<ArgumentException>(() => Array.Empty<TrainCatalogBase.CrossValidationResult<Microsoft.ML.Data.RegressionMetrics>>().Evaluate(EvaluationTask.Regression, metric));
    }
}
