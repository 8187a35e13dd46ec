using Microsoft.Data.Analysis;

namespace Metrics.MLNet.Tests;

/// <summary>Data frames as predictions: their columns are numbers, Booleans, text and vectors of any size, without keys or annotations.</summary>
[TestClass]
public sealed class EvaluateFrameTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static VBufferDataFrameColumn<T> Vectors<T>(string name, params T[][] rows) => new(name, rows.Select(row => new VBuffer<T>(row.Length, row)));

    private static SingleDataFrameColumn Scores(params float?[] values) => new("Score", values);

    public static IEnumerable<object[]> BinaryLabels =>
    [
        [new BooleanDataFrameColumn("Label", [true, false, false, true])],
        [new Int32DataFrameColumn("Label", [1, 0, 0, 1])],
        [new ByteDataFrameColumn("Label", [1, 0, 0, 1])],
        [new Int64DataFrameColumn("Label", [1, 0, 0, 1])],
        [new DoubleDataFrameColumn("Label", [1, 0, 0, 1])],
    ];

    [TestMethod]
    [DynamicData(nameof(BinaryLabels))]
    public void Binary_TakesLabelsOfEveryType(DataFrameColumn labels)
    {
        using var scope = NewDisposeScope();
        using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
        var frame = new DataFrame(labels.Clone(), new SingleDataFrameColumn("Probability", [0.9f, 0.2f, 0.6f, 0.55f]));
        var result = Context.BinaryClassification.Evaluate(frame, metrics);
        Assert.AreEqual(0.75, result["BinaryAccuracy"]);
        Assert.AreEqual(0.75, result["BinaryAuroc"]);
    }

    public static IEnumerable<object[]> ClassLabels =>
    [
        [new Int32DataFrameColumn("Label", [0, 1, 2, 1])],
        [new UInt32DataFrameColumn("Label", [0, 1, 2, 1])],
        [new SingleDataFrameColumn("Label", [0, 1, 2, 1])],
    ];

    [TestMethod]
    [DynamicData(nameof(ClassLabels))]
    public void Multiclass_TakesNumbersOfClasses(DataFrameColumn labels)
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassAccuracy(new(3) { Average = Average.Micro });
        var scores = Vectors<float>("Score", [0.7f, 0.2f, 0.1f], [0.1f, 0.8f, 0.1f], [0, 0, 1], [0.5f, 0.3f, 0.2f]);
        Assert.AreEqual(0.75, Context.MulticlassClassification.Evaluate(new DataFrame(labels.Clone(), scores), metric)["MulticlassAccuracy"]);
    }

    /// <summary>The label of the frame stays text beside the key that the pipeline makes of it; the predicted label names the classes.</summary>
    [TestMethod]
    public void Multiclass_TakesTextThatThePredictedLabelNames()
    {
        using var scope = NewDisposeScope();
        var frame = Pipelines.Iris(Context).ToDataFrame(-1);
        var predictions = Pipelines.Multiclass(Context, frame).Fit(frame).Transform(frame);
        using var metrics = MetricCollection.Of(new MulticlassAccuracy(new(3) { Average = Average.Micro }), new MulticlassRecall(new(3) { Average = null }));

        var ofText = Context.MulticlassClassification.Evaluate(predictions, metrics, new EvaluationOptions { LabelColumnName = "species" });

        Assert.AreEqual(Context.MulticlassClassification.Evaluate(predictions).MicroAccuracy, ofText["MulticlassAccuracy"], 1e-6);
        CollectionAssert.AreEqual(new[] { "setosa", "versicolor", "virginica" }, ofText.ClassNames!.ToArray());
    }

    [TestMethod]
    public void Multiclass_TextThatNothingNames_IsAnError()
    {
        using var metric = new MulticlassAccuracy(2);
        var frame = new DataFrame(new StringDataFrameColumn("Label", ["a", "b"]), Vectors<float>("Score", [0, 1], [1, 0]));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.MulticlassClassification.Evaluate(frame, metric)).Message, "'Label'");
    }

    [TestMethod]
    public void Text_IsNamedByTheOptions()
    {
        using var scope = NewDisposeScope();
        using var recall = new MulticlassRecall(new(2) { Average = null });
        var options = new EvaluationOptions { ClassNames = ["no", "yes"] };
        var labels = new StringDataFrameColumn("Label", ["yes", "no", "yes"]);
        var classes = Context.MulticlassClassification.Evaluate(new DataFrame(labels.Clone(), Vectors<float>("Score", [0, 1], [1, 0], [1, 0])), recall, options).Entries[0].Classes!;
        CollectionAssert.AreEqual(new[] { KeyValuePair.Create("no", 1.0), KeyValuePair.Create("yes", 0.5) }, classes.ToArray());

        using var accuracy = new BinaryAccuracy();
        var probabilities = new DataFrame(labels.Clone(), new SingleDataFrameColumn("Probability", [0.9f, 0.1f, 0.7f]));
        Assert.AreEqual(1, Context.BinaryClassification.Evaluate(probabilities, accuracy, options)["BinaryAccuracy"]);
        Assert.AreEqual(1, Context.AnomalyDetection.Evaluate(new DataFrame(labels.Clone(), Scores(0.9f, 0.1f, 0.7f)), accuracy, options)["BinaryAccuracy"]);
    }

    [TestMethod]
    [DataRow("a,b,c", "Expected 2 names of classes")]
    [DataRow("a,a", "Expected ClassNames to be different names of classes, got [a, a].")]
    [DataRow("a", "Expected 2 names of classes")]
    public void NamesThatDoNotFit_AreAnError(string names, string expected)
    {
        using var accuracy = new BinaryAccuracy();
        var frame = new DataFrame(new StringDataFrameColumn("Label", ["a"]), new SingleDataFrameColumn("Probability", [0.9f]));
        var error = Assert.Throws<ArgumentException>(() => Context.BinaryClassification.Evaluate(frame, accuracy, new EvaluationOptions { ClassNames = names.Split(',') }));
        StringAssert.Contains(error.Message, expected);
    }

    [TestMethod]
    public void Regression_OfAWholePipeline_AgreesWithMlNet()
    {
        using var scope = NewDisposeScope();
        var frame = Pipelines.Diabetes(Context).ToDataFrame(-1);
        var predictions = Pipelines.Regression(Context, frame).Fit(frame).Transform(frame);
        using var metric = new MeanAbsoluteError();
        var expected = Context.Regression.Evaluate(predictions).MeanAbsoluteError;

        Assert.AreEqual(expected, Context.Regression.Evaluate(predictions, metric)["MeanAbsoluteError"], 1e-6 * expected);
        Assert.AreEqual(expected, Context.Regression.Evaluate(predictions.ToDataFrame(-1, "Label", "Score"), metric)["MeanAbsoluteError"], 1e-6 * expected);
    }

    [TestMethod]
    public void Ranking_TakesQueriesAsNumbersOrText()
    {
        using var scope = NewDisposeScope();
        using var metric = new RetrievalMrr();
        DataFrameColumn[] queries = [new Int32DataFrameColumn("GroupId", [7, 7, 8, 8]), new StringDataFrameColumn("GroupId", ["a", "a", "b", "b"])];
        foreach (var query in queries)
        {
            var frame = new DataFrame(new Int32DataFrameColumn("Label", [0, 1, 1, 0]), Scores(0.9f, 0.1f, 0.2f, 0.8f), query);
            Assert.AreEqual(0.5, Context.Ranking.Evaluate(frame, metric).Entries[0].Scalar);
        }
    }

    [TestMethod]
    public void Clustering_TakesNumbersAndText()
    {
        using var scope = NewDisposeScope();
        var frame = new DataFrame(
            new StringDataFrameColumn("Label", ["x", "x", "y", "y"]),
            new Int32DataFrameColumn("PredictedLabel", [4, 4, 2, 2]),
            Vectors<float>("Features", [0, 0], [0, 1], [9, 9], [9, 8]));
        using var compared = new RandScore();
        using var byThemselves = new CalinskiHarabaszScore();
        Assert.AreEqual(1, Context.Clustering.Evaluate(frame, compared).Entries[0].Scalar);
        Assert.AreEqual(290, Context.Clustering.Evaluate(frame, byThemselves).Entries[0].Scalar!.Value, 1e-3);
    }

    [TestMethod]
    public void AnomalyDetection_TakesLabelsAsIntegers()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryAuroc();
        var frame = new DataFrame(new Int32DataFrameColumn("Label", [0, 1, 0]), Scores(0.1f, 0.9f, 0.3f));
        Assert.AreEqual(1, Context.AnomalyDetection.Evaluate(frame, metric)["BinaryAuroc"]);
    }

    [TestMethod]
    public void SeveralLabels_AreVectors()
    {
        using var scope = NewDisposeScope();
        using var metric = new MultilabelPrecision(new(2) { Average = Average.Micro });
        var frame = new DataFrame(Vectors("Label", [true, false], [false, true]), Vectors<float>("Score", [0.9f, 0.6f], [0.4f, 0.7f]));
        Assert.AreEqual(2.0 / 3, Context.Evaluate(EvaluationTask.MultilabelClassification, frame, metric)["MultilabelPrecision"], 1e-6);
    }

    [TestMethod]
    public void Text_IsComparedWithText()
    {
        using var scope = NewDisposeScope();
        using var metric = new WordErrorRate();
        var frame = new DataFrame(new StringDataFrameColumn("Label", ["the cat sat down", "hello"]), new StringDataFrameColumn("PredictedLabel", ["the cat sat", "hello"]));
        Assert.AreEqual(0.2, Context.Evaluate(frame, metric)["WordErrorRate"], 1e-6);
    }

    [TestMethod]
    public void ObjectDetection_TakesNumbersOfClasses()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision();
        var frame = new DataFrame(
            Vectors<uint>("Label", [1, 2], [1]),
            Vectors<float>("BoundingBoxes", [0, 0, 9, 9, 20, 20, 29, 29], [0, 0, 5, 5]),
            Vectors<uint>("PredictedLabel", [1, 2], [1]),
            Vectors<float>("PredictedBoundingBoxes", [0, 0, 9, 9, 20, 20, 29, 29], [0, 0, 5, 5]),
            Vectors<float>("Score", [0.9f, 0.8f], [0.7f]));
        Assert.AreEqual(1, Context.Evaluate(EvaluationTask.ObjectDetection, frame, metric)["map"], 1e-6);
    }

    [TestMethod]
    public void Groups_AreThoseOfTheColumns()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAbsoluteError();
        var frame = new DataFrame(new Int32DataFrameColumn("Label", [1, 2, 3]), Scores(1, 4, 3), new StringDataFrameColumn("site", ["A", "B", "A"]));
        var groups = Context.Regression.Evaluate(frame, metric, new EvaluationOptions { GroupBy = ["site"] }).Groups;
        CollectionAssert.AreEqual(new[] { ("A", 0.0), ("B", 2.0) }, groups.Select(group => (group.Key[0].Value, group.Result["MeanAbsoluteError"])).ToArray());
    }

    public static IEnumerable<object[]> LabelsWithNulls =>
    [
        [new Int32DataFrameColumn("Label", [1, null, 3])],
        [new UInt64DataFrameColumn("Label", [1, null, 3])],
        [new SingleDataFrameColumn("Label", [1, null, 3])],
        [new DoubleDataFrameColumn("Label", [1, null, 3])],
    ];

    /// <summary>A data view shows null in a column of integers as 0, which an evaluation must not take for a label.</summary>
    [TestMethod]
    [DynamicData(nameof(LabelsWithNulls))]
    public void Null_IsAMissingValue(DataFrameColumn labels)
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAbsoluteError();
        var frame = new DataFrame(labels.Clone(), Scores(2, 2, 2));

        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Regression.Evaluate(frame, metric)).Message, "'Label', row 1");
        var result = Context.Regression.Evaluate(frame, metric, new EvaluationOptions { MissingValues = MissingValues.Skip });
        Assert.AreEqual(1, result["MeanAbsoluteError"]);
        Assert.AreEqual(1, result.SkippedRowCount);
    }

    [TestMethod]
    public void NullBoolean_CanBePassedOn()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryAccuracy(new() { IgnoreIndex = -1 });
        var frame = new DataFrame(new BooleanDataFrameColumn("Label", [true, null]), new SingleDataFrameColumn("Probability", [0.1f, 0.1f]));
        var result = Context.BinaryClassification.Evaluate(frame, metric, new EvaluationOptions { MissingValues = MissingValues.Pass });
        Assert.AreEqual(0, result["BinaryAccuracy"]);
    }
}
