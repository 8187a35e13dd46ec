namespace Metrics.MLNet.Tests;

/// <summary>Which predictions of objects in images count: what tells an image that is not labelled from one without objects, and what does not.</summary>
[TestClass]
public sealed class ObjectPredictionTests
{
    private static readonly string[] Classes = ["cat", "dog"];

    private readonly MLContext context = new(seed: 1);

    public class Found
    {
        public string[]? PredictedLabel { get; set; } = ["cat"];

        public float[]? PredictedBoundingBoxes { get; set; } = [0, 0, 10, 10];

        public float[]? Score { get; set; } = [0.9f];
    }

    public sealed class Texts : Found
    {
        public string[]? Label { get; set; }

        public float[]? BoundingBoxes { get; set; }
    }

    public sealed class Numbers : Found
    {
        public float[]? Label { get; set; }

        public float[]? BoundingBoxes { get; set; }
    }

    public sealed class Keys : Found
    {
        /// <summary>A vector holds keys as a column does: 0 is the missing one.</summary>
        [KeyType(2)]
        public uint[]? Label { get; set; }

        public float[]? BoundingBoxes { get; set; }
    }

    public sealed class WithoutBoxes : Found
    {
        public string[]? Label { get; set; }
    }

    private MetricTransformer<DetectionInput> Step(MissingValues missing = MissingValues.Fail) =>
        context.Transforms.AccumulateMetrics(
            EvaluationTask.ObjectDetection,
            new MeanAveragePrecision(new() { IouThresholds = [0.5] }),
            new ReadingOptions { ClassNames = Classes, MissingValues = missing }).Fit(context.Data.LoadFromEnumerable([new Texts()]));

    private EvaluationResult Predict<T>(MetricTransformer<DetectionInput> step, params T[] images)
        where T : Found, new()
    {
        using var engine = context.Model.CreatePredictionEngine<T, Found>(step);
        using (step.Accumulate())
        {
            foreach (var image in images)
            {
                Assert.HasCount(1, engine.Predict(image).Score!);
            }
        }

        return step.Compute();
    }

    [TestMethod]
    [DataRow(MissingValues.Fail)]
    [DataRow(MissingValues.Skip)]
    [DataRow(MissingValues.Pass)]
    public void ATypeWithoutLabels_DoesNotCount(MissingValues missing)
    {
        using var scope = NewDisposeScope();
        var result = Predict(Step(missing), new Found(), new Found());
        Assert.AreEqual(0, result.RowCount);
        Assert.AreEqual(0, result.SkippedRowCount);
    }

    public static IEnumerable<object[]> MissingLabels =>
    [
        [MissingValues.Fail, new Texts { Label = [string.Empty] }, new Texts { Label = ["cat"], BoundingBoxes = [0, 0, 10, 10] }],
        [MissingValues.Skip, new Texts { Label = [string.Empty], BoundingBoxes = [] }, new Texts { Label = ["cat"], BoundingBoxes = [0, 0, 10, 10] }],
        [MissingValues.Pass, new Texts { Label = [string.Empty] }, new Texts { Label = ["cat"], BoundingBoxes = [0, 0, 10, 10] }],
        [MissingValues.Fail, new Numbers { Label = [float.NaN] }, new Numbers { Label = [0], BoundingBoxes = [0, 0, 10, 10] }],
        [MissingValues.Fail, new Keys { Label = [0] }, new Keys { Label = [1], BoundingBoxes = [0, 0, 10, 10] }],
    ];

    [TestMethod]
    [DynamicData(nameof(MissingLabels))]
    public void AMissingElement_SaysThatAnImageIsNotLabelled(object missing, object unlabelled, object labelled)
    {
        using var scope = NewDisposeScope();
        var step = Step((MissingValues)missing);
        var result = (unlabelled, labelled) switch
        {
            (Texts without, Texts with) => Predict(step, without, with, without),
            (Numbers without, Numbers with) => Predict(step, without, with, without),
            _ => Predict(step, (Keys)unlabelled, (Keys)labelled, (Keys)unlabelled),
        };
        Assert.AreEqual(1, result.RowCount);
        Assert.AreEqual(0, result.SkippedRowCount);
        Assert.AreEqual(1, result["map"]);
    }

    /// <summary>What is found in an image without objects is found in vain: it takes precision from what is found rightly but less surely.</summary>
    [TestMethod]
    public void AnEmptyVector_IsAnImageWithoutObjects_AndSoIsNull()
    {
        using var scope = NewDisposeScope();
        var truth = new Texts { Label = ["cat"], BoundingBoxes = [0, 0, 10, 10], Score = [0.5f] };
        foreach (var empty in new[] { new Texts { Label = [], BoundingBoxes = [] }, new Texts(), new Texts { Label = [] } })
        {
            var result = Predict(Step(), truth, empty);
            Assert.AreEqual(2, result.RowCount);
            Assert.AreEqual(0.5, result["map"], 1e-6);
        }
    }

    [TestMethod]
    public void LabelsWithoutBoxes_AreAnError()
    {
        using var scope = NewDisposeScope();
        var step = Step();
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Predict(step, new WithoutBoxes { Label = ["cat"] })).Message, "no column 'BoundingBoxes'");
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Predict(step, new Texts { Label = ["cat"] })).Message, "to tell of as many objects, got 1 and 0");
    }
}
