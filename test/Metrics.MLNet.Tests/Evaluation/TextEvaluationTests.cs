namespace Metrics.MLNet.Tests;

/// <summary>Predicted texts and answers beside their references.</summary>
[TestClass]
public sealed class TextEvaluationTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly TableColumn Heard = Text("PredictedLabel", "the cat sat", "hello", string.Empty);
    private static readonly TableColumn Spoken = Text("Label", "the cat sat down", "hello", "so");

    private static TableColumn Text(string name, params string[] values) => TableColumn.Of(name, TextDataViewType.Instance, Columns.Texts(values));

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(100)]
    public void TwoColumns_AreComparedInBatches(int batchSize)
    {
        using var scope = NewDisposeScope();
        using var metric = new WordErrorRate();
        var data = new TableView(Spoken, Heard);
        Assert.AreEqual(2.0 / 6, Context.Evaluate(data, metric)["WordErrorRate"], 1e-6);
        Assert.AreEqual(2.0 / 6, Context.Evaluate(data, metric, new EvaluationOptions { BatchSize = batchSize })["WordErrorRate"], 1e-6);
        Assert.AreEqual(2.0 / 6, Context.Evaluate(EvaluationTask.Text, data, metric)["WordErrorRate"], 1e-6);
    }

    [TestMethod]
    public void SeveralReferences_AndSeveralPredictions()
    {
        using var scope = NewDisposeScope();
        string[] predictions = ["the cat is on the mat", "there is a dog"];
        string[][] references = [["there is a cat on the mat", "a cat is on the mat"], ["there was a dog"]];
        using var byHand = new BleuScore(new() { NGram = 2 });
        byHand.Update(new TextPair(predictions, references));

        using var metric = new BleuScore(new() { NGram = 2 });
        var expected = byHand.Compute().ToDouble();
        Assert.AreEqual(expected, Context.Evaluate(new TableView(Lists.Texts("Label", references), Text("PredictedLabel", predictions)), metric)["BleuScore"]);
        var best = Lists.Texts("PredictedLabel", [predictions[0], "a dog"], [predictions[1]]);
        Assert.AreEqual(expected, Context.Evaluate(new TableView(Lists.Texts("Label", references), best), metric)["BleuScore"]);
    }

    [TestMethod]
    public void Answers_AreThoseOfTheQuestionAnsweringTrainer()
    {
        using var scope = NewDisposeScope();
        using var metric = new Squad();
        var data = new TableView(
            Lists.Texts("Label", ["1976", "in 1976"], ["Paris"], ["a dog"]),
            Lists.Texts("Answer", ["in 1976", "1977"], ["London", "Paris"], []));
        Assert.AreEqual(100.0 / 3, Context.Evaluate(data, metric)["exact_match"], 1e-4);
        var single = new TableView(Text("Label", "1976"), Text("Answer", "1976"));
        Assert.AreEqual(100, Context.Evaluate(single, metric)["exact_match"]);
    }

    [TestMethod]
    public void ARowWithoutReference_IsMissing()
    {
        using var scope = NewDisposeScope();
        using var metric = new WordErrorRate();
        var data = new TableView(Lists.Texts("Label", ["a"], []), Text("PredictedLabel", "a", "b"));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Evaluate(data, metric)).Message, "'Label', row 1: expected at least one text, the value is missing");
        Assert.AreEqual(1, Context.Evaluate(data, metric, new EvaluationOptions { MissingValues = MissingValues.Skip }).SkippedRowCount);
    }

    [TestMethod]
    public void GroupsAndBounds()
    {
        using var scope = NewDisposeScope();
        using var metric = new WordErrorRate();
        var data = new TableView(Spoken, Heard, Text("speaker", "ann", "bob", "ann"));
        var result = Context.Evaluate(data, metric, new EvaluationOptions { GroupBy = ["speaker"], ConfidenceLevel = 0.9, BootstrapReplicates = 50 });
        CollectionAssert.AreEqual(new[] { 0.4, 0 }, result.Groups.Select(group => Math.Round(group.Result["WordErrorRate"], 6)).ToArray());
        Assert.IsTrue(result.Entries[0].Interval is { Lower: >= 0, Upper: <= 1 });
    }

    [TestMethod]
    public void AStep_AccumulatesAndIsSaved()
    {
        using var scope = NewDisposeScope();
        using var metric = new WordErrorRate();
        var data = new TableView(Spoken, Heard);
        var step = Context.Transforms.AccumulateMetrics(EvaluationTask.Text, metric).Fit(data);
        using (step.Accumulate())
        {
            step.Transform(data).Read("Label");
        }

        Assert.AreEqual(2.0 / 6, step.Compute()["WordErrorRate"], 1e-6);
        Assert.AreEqual(2.0 / 6, ((MetricTransformer)MetricPayload.Read(MetricPayload.Write(step))).Compute()["WordErrorRate"], 1e-6);
    }

    [TestMethod]
    public void ARowMetric_FindsTheWorstText()
    {
        using var metric = new EditDistance();
        var data = new TableView(Spoken, Heard);
        var distances = Context.Transforms.RowMetric("Distance", EvaluationTask.Text, metric).Fit(data).Transform(data);
        CollectionAssert.AreEqual(new[] { 5f, 0, 2 }, distances.GetColumn<float>("Distance").ToArray());
    }

    [TestMethod]
    public void WhatIsWrong_IsSaid()
    {
        using var metric = new WordErrorRate();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Evaluate(new TableView(Spoken), metric)).Message, "no column 'PredictedLabel' (text or a vector of text)");
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Context.Evaluate(new TableView(Spoken, Columns.Keys("PredictedLabel", 2, [1, 2, 1])), metric)).Message,
            "'PredictedLabel' to be text or a vector of text, got Key");
    }

    [TestMethod]
    [DataRow(EvaluationTask.Text, "RetrievalInput")]
    [DataRow(EvaluationTask.Ranking, "TextPair")]
    [DataRow(EvaluationTask.Regression, "TextPair")]
    public void AMetricOfAnotherTask_IsRefused(EvaluationTask task, string input)
    {
        using var text = new WordErrorRate();
        using var ranking = new RetrievalMrr();
        var data = new TableView(Spoken, Heard);
        var error = Assert.Throws<ArgumentException>(
            () => input == "TextPair" ? Context.Evaluate(task, data, text) : Context.Evaluate(task, data, ranking));
        StringAssert.Contains(error.Message, $"got one that takes a {input}");
    }
}
