namespace Metrics.MLNet.Tests;

/// <summary>Objects in images, in the columns of the object detection trainer.</summary>
[TestClass]
public sealed class ObjectDetectionTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly string[] Names = ["cat", "dog"];

    /// <summary>Two images: a cat and a dog, of which the dog is found beside its place; an empty image, in which a dog is seen.</summary>
    private static readonly TableColumn TrueBoxes = Lists.Numbers("BoundingBoxes", [0, 0, 10, 10, 20, 20, 40, 40], []);
    private static readonly TableColumn FoundBoxes = Lists.Numbers("PredictedBoundingBoxes", [0, 0, 10, 10, 20, 20, 40, 30], [1, 1, 2, 2]);
    private static readonly TableColumn Scores = Lists.Numbers("Score", [0.9f, 0.8f], [0.04f]);
    private static readonly TableColumn TrueKeys = Lists.Keys("Label", Names, [1, 2], []);
    private static readonly TableColumn FoundKeys = Lists.Keys("PredictedLabel", Names, [1, 2], [2]);
    private static readonly TableColumn TrueTexts = Lists.Texts("Label", ["cat", "dog"], []);

    private static MeanAveragePrecision ByClass() => new(new() { ClassMetrics = true, IouThresholds = [0.4] });

    private static TableView Table(TableColumn label, TableColumn predicted) => new(label, TrueBoxes, predicted, FoundBoxes, Scores);

    public static IEnumerable<object[]> LabelColumns =>
    [
        [TrueKeys, FoundKeys],
        [TrueTexts, FoundKeys],
        [TrueTexts, Lists.Texts("PredictedLabel", ["cat", "dog"], ["dog"])],
        [TrueKeys, Lists.Texts("PredictedLabel", ["cat", "dog"], ["dog"])],
        [Lists.Keys("Label", ["dog", "cat"], [2, 1], []), FoundKeys],
    ];

    [TestMethod]
    [DynamicData(nameof(LabelColumns))]
    public void LabelsAreKeysOrText_AndTheirNamesStandInTheResult(object label, object predicted)
    {
        using var scope = NewDisposeScope();
        using var metric = ByClass();
        var result = Context.MulticlassClassification.Evaluate(Table((TableColumn)label, (TableColumn)predicted), metric);
        Assert.AreEqual(2, result.RowCount);
        Assert.AreEqual(1, result["map"]);
        CollectionAssert.AreEqual(
            new[] { KeyValuePair.Create("cat", 1.0), KeyValuePair.Create("dog", 1.0) },
            result.Entries.Single(entry => entry.Name == "map_per_class").Classes!.ToArray());
        StringAssert.Contains(result.ToString(), "  dog");
    }

    [TestMethod]
    public void ValuesPerClass_AreThoseOfTheClassesThatOccur()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision(new() { ClassMetrics = true });
        string[] names = ["bird", "cat", "dog"];
        var data = Table(Lists.Keys("Label", names, [2, 3], []), Lists.Keys("PredictedLabel", names, [2, 3], [3]));
        var classes = Context.MulticlassClassification.Evaluate(data, metric).Entries.Single(entry => entry.Name == "map_per_class").Classes!;

        // Half of the dog is found, which is enough at the overlap 0.5, one of ten.
        CollectionAssert.AreEqual(new[] { "cat", "dog" }, classes.Select(entry => entry.Key).ToArray());
        Assert.AreEqual(1, classes[0].Value, 1e-6);
        Assert.AreEqual(0.1, classes[1].Value, 1e-6);
    }

    [TestMethod]
    public void NamelessKeysAndNumbers_AreClassNumbers()
    {
        using var scope = NewDisposeScope();
        using var metric = ByClass();
        var result = Context.MulticlassClassification.Evaluate(Table(Lists.Numbers("Label", [0, 1], []), Lists.Keys("PredictedLabel", [], [1, 2], [2])), metric);
        Assert.AreEqual(1, result["map"]);
        Assert.IsNull(result.ClassNames);
    }

    [TestMethod]
    public void AClassThatOnlyTheTruthHas_CannotBeFound()
    {
        using var scope = NewDisposeScope();
        using var metric = ByClass();
        var result = Context.MulticlassClassification.Evaluate(Table(Lists.Texts("Label", ["cat", "horse"], []), FoundKeys), metric);
        var classes = result.Entries.Single(entry => entry.Name == "map_per_class").Classes!.ToDictionary();
        Assert.AreEqual(1, classes["cat"]);
        Assert.AreEqual(0, classes["horse"]);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(1000)]
    public void ManyImages_AreWhatTheMetricIsGivenByHand(int batchSize)
    {
        using var scope = NewDisposeScope();
        var random = new Random(3);
        var counts = Enumerable.Range(0, 40).Select(_ => (True: random.Next(0, 6), Found: random.Next(0, 9))).ToArray();
        var truth = counts.Select(count => Draw(random, count.True)).ToArray();
        var found = counts.Select((count, image) => truth[image].Concat(Draw(random, count.Found)).Take(count.Found).ToArray()).ToArray();
        var scores = found.Select(boxes => boxes.Select(_ => random.NextSingle()).ToArray()).ToArray();
        var (trueLabels, foundLabels) = (truth.Select(Classes).ToArray(), found.Select(Classes).ToArray());

        using var byHand = new MeanAveragePrecision();
        byHand.Update(new DetectionInput(
            [.. found.Select((boxes, image) => new DetectedObjects(tensor(foundLabels[image].Select(key => (long)key - 1).ToArray())) { Boxes = Boxes(boxes), Scores = tensor(scores[image]) })],
            [.. truth.Select((boxes, image) => new TrueObjects(tensor(trueLabels[image].Select(key => (long)key - 1).ToArray())) { Boxes = Boxes(boxes) })]));

        var data = new TableView(
            Lists.Keys("Label", Names, trueLabels),
            Lists.Numbers("BoundingBoxes", [.. truth.Select(Flat)]),
            Lists.Keys("PredictedLabel", Names, foundLabels),
            Lists.Numbers("PredictedBoundingBoxes", [.. found.Select(Flat)]),
            Lists.Numbers("Score", scores));
        using var metric = new MeanAveragePrecision();
        var result = Context.MulticlassClassification.Evaluate(data, metric, new EvaluationOptions { BatchSize = batchSize });
        foreach (var (name, expected) in byHand.Compute().Scalars)
        {
            Assert.AreEqual(expected, result[name], 1e-9, name);
        }
    }

    [TestMethod]
    public void AStep_AccumulatesAndIsSaved()
    {
        using var scope = NewDisposeScope();
        using var metric = ByClass();
        var data = Table(TrueKeys, FoundKeys);
        var step = Context.Transforms.AccumulateMetrics(EvaluationTask.ObjectDetection, metric, new ReadingOptions { BatchSize = 1 }).Fit(data);
        using (step.Accumulate())
        {
            foreach (var cursor in step.Transform(data).GetRowCursorSet([], 2))
            {
                using (cursor)
                {
                    cursor.Read();
                }
            }
        }

        Assert.AreEqual(1, step.Compute()["map"]);
        var saved = (MetricTransformer)MetricPayload.Read(MetricPayload.Write(step));
        Assert.AreEqual(1, saved.Compute()["map"]);
        Assert.AreEqual(EvaluationTask.ObjectDetection, saved.Task);

        var texts = Table(TrueTexts, FoundKeys);
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Context.Transforms.AccumulateMetrics(EvaluationTask.ObjectDetection, metric).Fit(texts)).Message, "'Label' to hold keys");
    }

    public static IEnumerable<object[]> BadTables =>
    [
        Case("'Label' and 'BoundingBoxes' to tell of as many objects, got 1 and 2", Lists.Keys("Label", Names, [1], []), TrueBoxes, FoundKeys, FoundBoxes, Scores),
        Case("'PredictedLabel' and 'Score' to tell of as many objects, got 1 and 2", TrueKeys, TrueBoxes, FoundKeys, FoundBoxes, Lists.Numbers("Score", [0.9f, 0.8f], [0.5f, 0.5f])),
        Case("'BoundingBoxes', row 0: expected four finite numbers", TrueKeys, Lists.Numbers("BoundingBoxes", [0, 0, 1], []), FoundKeys, FoundBoxes, Scores),
        Case("'Score', row 0: expected a finite score", TrueKeys, TrueBoxes, FoundKeys, FoundBoxes, Lists.Numbers("Score", [0.9f, float.PositiveInfinity], [0.5f])),
        Case("'PredictedLabel', row 1: expected a key", TrueKeys, TrueBoxes, Lists.Keys("PredictedLabel", Names, [1, 2], [0]), FoundBoxes, Scores),
        Case("no column 'BoundingBoxes' (a vector of Single or Double)", TrueKeys, FoundKeys, FoundBoxes, Scores),
        Case("'Label' to be a vector of keys, text or numbers, got Boolean", Columns.Labels(true, false), TrueBoxes, FoundKeys, FoundBoxes, Scores),
        Case("'PredictedLabel' to be text or keys with key values, as the other labels are text and the option ClassNames is left out", TrueTexts, TrueBoxes, Lists.Keys("PredictedLabel", [], [1, 2], [2]), FoundBoxes, Scores),
    ];

    [TestMethod]
    [DynamicData(nameof(BadTables))]
    public void WhatIsWrong_IsSaid(string problem, object columns)
    {
        using var metric = ByClass();
        var error = Assert.Throws<ArgumentException>(() => Context.MulticlassClassification.Evaluate(new TableView((TableColumn[])columns), metric));
        StringAssert.Contains(error.Message, problem);
    }

    [TestMethod]
    public void MissingValues_AreSkippedAndCounted_AndGroupsHaveResultsOfTheirOwn()
    {
        using var scope = NewDisposeScope();
        using var metric = ByClass();
        var data = new TableView(
            TrueKeys, TrueBoxes, FoundKeys, FoundBoxes, Lists.Numbers("Score", [0.9f, 0.8f], [float.NaN]), TableColumn.Of("camera", TextDataViewType.Instance, Columns.Texts("north", "south")));
        var result = Context.MulticlassClassification.Evaluate(data, metric, new EvaluationOptions { MissingValues = MissingValues.Skip, GroupBy = ["camera"] });
        Assert.AreEqual(1, result.SkippedRowCount);
        Assert.AreEqual("north", result.Groups.Single().Key[0].Value);
        Assert.AreEqual(1, result.Groups[0].Result["map"]);
    }

    private static float[][] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var (x, y) = (90 * random.NextSingle(), 90 * random.NextSingle());
        return new[] { x, y, x + 5 + (40 * random.NextSingle()), y + 5 + (40 * random.NextSingle()) };
    })];

    private static uint[] Classes(float[][] boxes) => Array.ConvertAll(boxes, box => 1 + ((uint)box[0] % 2));

    private static float[] Flat(float[][] boxes) => [.. boxes.SelectMany(box => box)];

    private static Tensor Boxes(float[][] boxes) => tensor(Flat(boxes)).reshape(boxes.Length, 4);

    private static object[] Case(string problem, params TableColumn[] columns) => [problem, columns];
}
