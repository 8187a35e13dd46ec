namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class BadInputTests
{
    private static readonly float[][] TwoScores = [[1, 0, 0], [0, 1, 0]];

    private static readonly TableColumn GoodScores = Columns.ScoreVectors(TwoScores, "a", "b", "c");
    private static readonly TableColumn GoodProbabilities = Columns.Probabilities(0.5f, 0.5f);
    private static readonly TableColumn GoodLabels = Columns.Labels(true, false);

    private static TableColumn Vectors(params VBuffer<float>[] rows) => TableColumn.Of("Score", new VectorDataViewType(NumberDataViewType.Single), rows);

    public static IEnumerable<object[]> BadValues =>
    [
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "missing", Columns.Keys("Label", 3, [1, 0]), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "from 1 to 3", Columns.Keys("Label", 5, [1, 4]), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "one of the classes", Columns.Keys("Label", 2, [1, 2], "c", "d"), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "missing", Columns.Labels(0, float.NaN), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "got -1", Columns.Labels(0, -1), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "got 0.5", Columns.Labels(0, 0.5f), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "from 0 to 2, got 3", Columns.Labels(0, 3f), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 0", "(a, b, c), got d", Columns.Labels("d", "a"), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Label', row 1", "missing", Columns.Labels("a", string.Empty), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Score', row 1", "missing", Columns.Labels(0, 1f), Vectors(new(2, [0, 1]), new(2, [float.NaN, 0]))),
        Case(EvaluationTask.MulticlassClassification, "'Score', row 1", "got 3 numbers", Columns.Labels(0, 1f), Vectors(new(2, [0, 1]), new(3, [0, 1, 0]))),
        Case(EvaluationTask.MulticlassClassification, "'Score', row 0", "got 0 numbers", Columns.Labels(0, 1f), Vectors(new(0, []), new(0, []))),
        Case(EvaluationTask.BinaryClassification, "'Label', row 1", "from 0 to 1, got 2", Columns.Labels(0, 2f), GoodProbabilities),
        Case(EvaluationTask.BinaryClassification, "'Probability', row 1", "missing", GoodLabels, Columns.Probabilities(0, float.NaN)),
        Case(EvaluationTask.BinaryClassification, "'Probability', row 0", "got 1.5", GoodLabels, Columns.Probabilities(1.5f, 0)),
        Case(EvaluationTask.BinaryClassification, "'Score', row 1", "finite number, got ", GoodLabels, Columns.Scores(0, float.PositiveInfinity)),
        Case(EvaluationTask.Regression, "'Label', row 1", "missing", Columns.Labels(0, float.NaN), Columns.Scores(0, 0)),
        Case(EvaluationTask.Regression, "'Score', row 1", "missing", Columns.Labels(0f, 0f), Columns.Scores(0, float.NaN)),
        Case(EvaluationTask.Regression, "'Score', row 1", "finite", Columns.Labels(0f, 0f), Columns.Scores(0, float.NegativeInfinity)),
    ];

    public static IEnumerable<object[]> BadSchemas =>
    [
        Case(EvaluationTask.BinaryClassification, "no column 'Label'", "Probability (Single)", GoodProbabilities),
        Case(EvaluationTask.BinaryClassification, "no column 'Score'", "Label (Boolean)", GoodLabels),
        Case(EvaluationTask.BinaryClassification, "'Score' to be Single or Double", "Vector", Columns.Keys("Label", 2, [1, 2]), GoodScores),
        Case(EvaluationTask.MulticlassClassification, "'Score' to be a vector of Single or Double", "got Single", GoodLabels, Columns.Scores(0, 1)),
        Case(EvaluationTask.MulticlassClassification, "'Label' to be Boolean, a key, a number", "got String", Columns.Labels("a", "b"), Columns.ScoreVectors(TwoScores)),
        Case(EvaluationTask.MulticlassClassification, "'Label' to be Boolean, a key, a number", "Vector", TableColumn.Of("Label", new VectorDataViewType(NumberDataViewType.Single, 3), new VBuffer<float>[2]), GoodScores),
        Case(EvaluationTask.Regression, "'Label' to be a number", "got Boolean", GoodLabels, Columns.Scores(0, 1)),
        Case(EvaluationTask.Regression, "no column 'Score' (Single or Double)", "Label (Single)", Columns.Labels(0, 1f)),
    ];

    [TestMethod]
    [DynamicData(nameof(BadValues))]
    [DynamicData(nameof(BadSchemas))]
    public void Evaluate_SaysWhatIsWrongWhere_AndLeavesTheMetricAsItWas(object task, string place, string problem, object columns)
    {
        using var metric = new RecordingMetric();
        metric.Update(new(tensor(new[] { 0.5f }), tensor(new[] { 1L })));

        var error = Assert.Throws<ArgumentException>(() => Evaluate((EvaluationTask)task, new TableView((TableColumn[])columns), metric));
        StringAssert.Contains(error.Message, place);
        StringAssert.Contains(error.Message, problem);
        Assert.AreEqual(1, metric.UpdateCount);
        Assert.AreEqual(0.5f, metric.Compute()["preds"].ToSingle());
    }

    [TestMethod]
    public void Evaluate_WithoutRows_IsAnError()
    {
        using var metric = new RecordingMetric();
        var empty = new TableView(Columns.Labels(Array.Empty<bool>()), Columns.Probabilities());
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Evaluate(EvaluationTask.BinaryClassification, empty, metric)).Message, "no rows");
    }

    [TestMethod]
    public void Evaluate_WithAProbabilityColumnThatIsNotThere_IsAnError()
    {
        using var metric = new RecordingMetric();
        var options = new EvaluationOptions { ProbabilityColumnName = "Chance" };
        var data = new TableView(GoodLabels, Columns.Scores(0, 1));
        var error = Assert.Throws<ArgumentException>(() => new MLContext().BinaryClassification.Evaluate(data, metric, options));
        StringAssert.Contains(error.Message, "no column 'Chance'");
    }

    [TestMethod]
    public void Evaluate_WhenTheMetricRefusesALaterBatch_LeavesItAsItWas()
    {
        using var metric = new RecordingMetric();
        metric.Update(new(tensor(new[] { 0.5f }), tensor(new[] { 1f })));
        var data = new TableView(Columns.Labels(1, 2, -7f), Columns.Scores(1, 2, 3));
        Assert.Throws<ArgumentException>(() => new MLContext().Regression.Evaluate(data, metric, new EvaluationOptions { BatchSize = 1 }));
        Assert.AreEqual(1, metric.UpdateCount);
        Assert.AreEqual(0.5f, metric.Compute()["preds"].ToSingle());
    }

    [TestMethod]
    public void Options_OutOfRange_AreNamed()
    {
        using var metric = new RecordingMetric();
        var data = new TableView(GoodLabels, GoodProbabilities);
        (EvaluationOptions Options, string Name)[] cases =
        [
            (new() { BatchSize = 0 }, "BatchSize"),
            (new() { ConfidenceLevel = 1 }, "ConfidenceLevel"),
            (new() { ConfidenceLevel = double.NaN }, "ConfidenceLevel"),
            (new() { BootstrapReplicates = 1 }, "BootstrapReplicates"),
            (new() { LabelColumnName = string.Empty }, "LabelColumnName"),
        ];
        foreach (var (options, name) in cases)
        {
            StringAssert.Contains(Assert.Throws<ArgumentException>(() => new MLContext().BinaryClassification.Evaluate(data, metric, options)).Message, name);
        }
    }

    private static object[] Case(EvaluationTask task, string place, string problem, params TableColumn[] columns) => [task, place, problem, columns];

    private static EvaluationResult Evaluate(EvaluationTask task, IDataView data, Metric<TensorPair> metric)
    {
        var context = new MLContext();
        return task switch
        {
            EvaluationTask.BinaryClassification => context.BinaryClassification.Evaluate(data, metric),
            EvaluationTask.MulticlassClassification => context.MulticlassClassification.Evaluate(data, metric),
            _ => context.Regression.Evaluate(data, metric),
        };
    }
}
