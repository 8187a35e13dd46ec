using Microsoft.Data.Analysis;

namespace Metrics.MLNet.Tests;

/// <summary>The names of the classes of objects, wherever values of single classes are shown.</summary>
[TestClass]
public sealed class ObjectClassNamesTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly string[] Names = ["bird", "cat", "dog"];

    /// <summary>A cat that is found and a dog that is half found, then an image with a cat alone, found where it is.</summary>
    private static readonly TableColumn TrueBoxes = Lists.Numbers("BoundingBoxes", [0, 0, 10, 10, 20, 20, 40, 40], [0, 0, 10, 10]);
    private static readonly TableColumn FoundBoxes = Lists.Numbers("PredictedBoundingBoxes", [0, 0, 10, 10, 20, 20, 40, 30], [0, 0, 10, 10]);
    private static readonly TableColumn Scores = Lists.Numbers("Score", [0.9f, 0.8f], [0.7f]);
    private static readonly TableColumn Places = TableColumn.Of("place", TextDataViewType.Instance, Columns.Texts("garden", "house"));

    private static TableView Keys => Table(Lists.Keys("Label", Names, [2, 3], [2]), Lists.Keys("PredictedLabel", Names, [2, 3], [2]));

    private static TableView Numbers => Table(Lists.Numbers("Label", [1, 2], [1]), Lists.Numbers("PredictedLabel", [1, 2], [1]));

    private static TableView Table(TableColumn label, TableColumn predicted) => new(label, TrueBoxes, predicted, FoundBoxes, Scores, Places);

    private static IntersectionOverUnion Overlap() => new(new() { ClassMetrics = true });

    public static IEnumerable<object?[]> Tables =>
    [
        [Keys, null],
        [Numbers, Names],
        [Table(Lists.Keys("Label", [], [2, 3], [2]), Lists.Keys("PredictedLabel", [], [2, 3], [2])), Names],
        [Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Keys("PredictedLabel", [], [2, 3], [2])), Names],
        [Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Keys("PredictedLabel", ["dog", "cat"], [2, 1], [2])), Names],
        [Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Texts("PredictedLabel", ["cat", "dog"], ["cat"])), null],
    ];

    [TestMethod]
    [DynamicData(nameof(Tables))]
    public void OverlapsOfClasses_HaveTheirNames(object data, string[]? given)
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var result = Context.MulticlassClassification.Evaluate((TableView)data, metric, new EvaluationOptions { ClassNames = given });
        CollectionAssert.AreEqual(new[] { null, "cat", "dog" }, result.Entries.Select(entry => entry.Class).ToArray());
        Assert.AreEqual(1, result["iou/cat"]);
        Assert.AreEqual(0.5, result["iou/dog"], 1e-6);
        Assert.AreEqual(result[result.Entries[2].Name], result["iou/dog"]);
        const string expected = """
            Metric   Value
            ------  ------
            iou     0.8333
              cat   1.0000
              dog   0.5000
            2 rows

            """;
        Assert.AreEqual(expected.ReplaceLineEndings(), result.ToString());
        StringAssert.Contains(result.ToHtml(), "dog");
        Assert.AreEqual(expected.ReplaceLineEndings(), EvaluationResult.FromJson(result.ToJson()).ToString());
    }

    [TestMethod]
    public void DataFrames_HaveTheNamesAsClasses()
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var frame = Context.MulticlassClassification.Evaluate(Keys, metric).ToDataFrame();
        CollectionAssert.AreEqual(new[] { "iou", "iou", "iou" }, ((StringDataFrameColumn)frame["Metric"]).ToArray());
        CollectionAssert.AreEqual(new[] { null, "cat", "dog" }, ((StringDataFrameColumn)frame["Class"]).ToArray());
    }

    [TestMethod]
    public void WithoutNames_NumbersStay()
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var result = Context.MulticlassClassification.Evaluate(Numbers, metric);
        CollectionAssert.AreEqual(new[] { "iou", "iou/cl_1", "iou/cl_2" }, result.Entries.Select(entry => entry.Title).ToArray());
        StringAssert.Contains(result.ToString(), "iou/cl_2");
    }

    [TestMethod]
    public void CollectionsWithAffixes_AndBounds_KeepTheNames()
    {
        using var scope = NewDisposeScope();
        using var metrics = new MetricCollection<DetectionInput>(prefix: "test_", postfix: "_all") { Overlap(), new GeneralizedIntersectionOverUnion(new() { ClassMetrics = true }) };
        var result = Context.MulticlassClassification.Evaluate(Keys, metrics, new EvaluationOptions { ConfidenceLevel = 0.9 });
        CollectionAssert.AreEqual(
            new[] { "test_iou_all", "test_iou_all/cat", "test_iou_all/dog", "test_giou_all", "test_giou_all/cat", "test_giou_all/dog" },
            result.Entries.Select(entry => entry.Title).ToArray());
        Assert.IsNotNull(result.Entries[1].Interval);
    }

    [TestMethod]
    public void OneClassAlone_HasItsName()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision(new() { ClassMetrics = true });
        var data = Table(Lists.Keys("Label", Names, [2, 2], [2]), Lists.Keys("PredictedLabel", Names, [2, 2], [2]));
        var result = Context.MulticlassClassification.Evaluate(data, metric);
        Assert.AreEqual("cat", result.Entries.Single(entry => entry.Name == "map_per_class").Class);
        StringAssert.Contains(result.ToString().ReplaceLineEndings("|"), "map_per_class");
        StringAssert.Contains(result.ToString(), "  cat");

        using var withoutClasses = new MeanAveragePrecision();
        Assert.IsNull(Context.MulticlassClassification.Evaluate(data, withoutClasses).Entries.Single(entry => entry.Name == "map_per_class").Class);

        var person = Table(Lists.Numbers("Label", [0, 0], [0]), Lists.Numbers("PredictedLabel", [0, 0], [0]));
        var options = new EvaluationOptions { ClassNames = ["person"] };
        Assert.AreEqual("person", Context.MulticlassClassification.Evaluate(person, metric, options).Entries.Single(entry => entry.Name == "map_per_class").Class);
    }

    [TestMethod]
    public void AveragePrecisionsOfClasses_KeepTheirNamesInACollectionWithAffixes()
    {
        using var scope = NewDisposeScope();
        using var metrics = new MetricCollection<DetectionInput>(prefix: "test_", postfix: "_all") { new MeanAveragePrecision(new() { ClassMetrics = true }) };
        var result = Context.MulticlassClassification.Evaluate(Keys, metrics);
        CollectionAssert.AreEqual(
            new[] { "cat", "dog" }, result.Entries.Single(entry => entry.Name == "test_map_per_class_all").Classes!.Select(entry => entry.Key).ToArray());
    }

    [TestMethod]
    public void AGroupWithoutAClass_HasNoNumberForIt()
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var result = Context.MulticlassClassification.Evaluate(Keys, metric, new EvaluationOptions { GroupBy = ["place"] });
        StringAssert.Contains(result.ToString(), "iou/cat  iou/dog");
        var house = result.ToString().Split('\n').Single(line => line.StartsWith("house", StringComparison.Ordinal));
        StringAssert.Contains(house, "NaN");
    }

    [TestMethod]
    public void FoldsAreJoinedByTheNamesOfClasses_AlsoWhereTheyNumberThemOtherwise()
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var dogFirst = Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Keys("PredictedLabel", ["dog", "cat"], [2, 1], [2]));
        var folds = new[] { Keys, dogFirst }.Select(data => new CrossValidationFold(
            new TransformerChain<ITransformer>(), Context.MulticlassClassification.Evaluate(data, metric)));
        var summary = new CrossValidationSummary([.. folds]);
        CollectionAssert.AreEqual(new[] { "iou", "iou/cat", "iou/dog" }, summary.Entries.Select(entry => entry.Name).ToArray());
        Assert.AreEqual(0.5, summary["iou/dog"].Mean, 1e-6);
        Assert.AreEqual(0, summary["iou/dog"].StandardDeviation, 1e-6);
    }

    [TestMethod]
    [DataRow("bird,cat", "'Label', row 0: expected the name of a class (bird, cat)")]
    [DataRow("bird,cat,horse", "'Label', row 0: expected the name of a class (bird, cat, horse)")]
    public void ALabelThatIsNoneOfTheGivenNames_IsAnError(string names, string expected)
    {
        using var metric = Overlap();
        var data = Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Numbers("PredictedLabel", [1, 1], [1]));
        var error = Assert.Throws<ArgumentException>(() =>
            Context.MulticlassClassification.Evaluate(data, metric, new EvaluationOptions { ClassNames = names.Split(',') }));
        StringAssert.Contains(error.Message, expected);
    }

    [TestMethod]
    public void GivenNames_LetAStepReadText()
    {
        using var scope = NewDisposeScope();
        using var metric = Overlap();
        var data = Table(Lists.Texts("Label", ["cat", "dog"], ["cat"]), Lists.Texts("PredictedLabel", ["cat", "dog"], ["cat"]));
        var step = Context.Transforms.AccumulateMetrics(EvaluationTask.ObjectDetection, metric, new ReadingOptions { ClassNames = Names }).Fit(data);
        using (step.Accumulate())
        {
            using var cursor = step.Transform(data).GetRowCursor([]);
            cursor.Read();
        }

        Assert.AreEqual(0.5, step.Compute()["iou/dog"], 1e-6);
    }
}
