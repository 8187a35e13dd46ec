namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class RowMetricTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly TableView Data = new(Columns.Labels(1, 2, 3, float.NaN), Columns.Scores(1, 4, 0, 0));

    private static RowMetricTransformer<TensorPair> Errors(MissingValues missing = MissingValues.Fail) =>
        Context.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanSquaredError(), new ReadingOptions { MissingValues = missing }).Fit(Data);

    private static float[] Values(IDataView view) => [.. view.GetColumn<float>("Error")];

    [TestMethod]
    public void EachRow_HasItsOwnValue_AndNoneWithoutALabel()
    {
        var scored = Errors().Transform(Data);
        CollectionAssert.AreEqual(new[] { 0, 4, 9, float.NaN }, Values(scored));
        CollectionAssert.AreEqual(Data.GetColumn<float>("Score").ToArray(), scored.GetColumn<float>("Score").ToArray());
        CollectionAssert.AreEqual(new[] { "Label", "Score", "Error" }, scored.Schema.Select(column => column.Name).ToArray());
        Assert.AreEqual(4, scored.GetRowCount());
    }

    [TestMethod]
    public void AValueThatIsNotRead_IsNotComputed()
    {
        var data = new TableView(Columns.Labels(1, float.PositiveInfinity), Columns.Scores(1, 2));
        var scored = Errors().Transform(data);
        Assert.AreEqual(2, scored.Read("Score"));
        CollectionAssert.AreEqual(new[] { "Score" }, data.Asked.ToArray());
        Assert.Throws<ArgumentException>(() => Values(scored));
    }

    [TestMethod]
    public void ParallelCursors_DoNotMeet()
    {
        var scored = Errors().Transform(Data);
        var values = new List<float>();
        foreach (var cursor in scored.GetRowCursorSet([scored.Schema["Error"]], 3))
        {
            using (cursor)
            {
                var getter = cursor.GetGetter<float>(scored.Schema["Error"]);
                while (cursor.MoveNext())
                {
                    var (first, again) = (0f, 0f);
                    getter(ref first);
                    getter(ref again);
                    Assert.AreEqual(first, again);
                    values.Add(first);
                }

                Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(scored.Schema["Error"]));
            }
        }

        CollectionAssert.AreEquivalent(new[] { 0, 4, 9, float.NaN }, values);
    }

    [TestMethod]
    public void MissingScores_AreAnErrorOrNaN()
    {
        var data = new TableView(Columns.Labels(1f), Columns.Scores(float.NaN));
        Assert.Throws<ArgumentException>(() => Values(Errors().Transform(data)));
        CollectionAssert.AreEqual(new[] { float.NaN }, Values(Errors(MissingValues.Skip).Transform(data)));
    }

    [TestMethod]
    public void InAPipeline_WithAPredictionEngine_AndSaved()
    {
        var data = Pipelines.Diabetes(Context);
        var pipeline = Pipelines.Regression(Context, data)
            .Append(Context.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanAbsoluteError()))
            .Append(Context.Transforms.CopyColumns("Copy", "Error"));
        var model = pipeline.Fit(data);
        var scored = model.Transform(data);
        var expected = scored.GetColumn<float>("Label").Zip(scored.GetColumn<float>("Score"), (label, score) => Math.Abs(label - score)).ToArray();
        CollectionAssert.AreEqual(expected, scored.GetColumn<float>("Copy").ToArray());

        using var stream = new MemoryStream();
        var step = Context.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanAbsoluteError()).Fit(Data);
        Context.Model.Save(new TransformerChain<ITransformer>(step), Data.Schema, stream);
        stream.Position = 0;
        var loaded = Context.Model.LoadWithMetrics(stream, out _);
        CollectionAssert.AreEqual(new[] { 0, 2, 3, float.NaN }, Values(loaded.Transform(Data)));
        using var engine = Context.Model.CreatePredictionEngine<Row, Row>(loaded);
        Assert.AreEqual(5, engine.Predict(new Row { Label = 2, Score = 7 }).Error);
        Assert.AreEqual(1, engine.Predict(new Row { Label = 2, Score = 1 }).Error);
    }

    [TestMethod]
    public void AMetricOfMoreThanOneNumber_IsRefusedWhenRead()
    {
        var curve = Context.Transforms.RowMetric("Error", EvaluationTask.BinaryClassification, new BinaryConfusionMatrix());
        var data = new TableView(Columns.Labels(true), Columns.Probabilities(1));
        StringAssert.Contains(Assert.Throws<InvalidOperationException>(() => Values(curve.Fit(data).Transform(data))).Message, "single number");
        Assert.Throws<ArgumentException>(() => Context.Transforms.RowMetric(string.Empty, EvaluationTask.Regression, new MeanSquaredError()));
        Assert.Throws<ArgumentException>(() => curve.Fit(new TableView(Columns.Labels(true))));
    }

    private sealed class Row
    {
        public float Label { get; set; }

        public float Score { get; set; }

        public float Error { get; set; }
    }
}
