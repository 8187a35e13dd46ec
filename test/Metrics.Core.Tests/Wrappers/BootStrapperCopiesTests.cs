using Metrics.Tests.Properties;

namespace Metrics.Tests.Wrappers;

/// <summary>Which metrics a bootstrap copies, and why: whatever can be resampled by sums or kept samples is not to be copied.</summary>
[TestClass]
public sealed class BootStrapperCopiesTests
{
    private static readonly (string Reason, string[] Metrics)[] Reasons =
    [
        ("Which classes have a value depends on the images that are drawn.", [.. OverlapsOfClasses()]),
        ("Objects are matched and ranked anew for each resample, which is nearly all of the work.",
            ["MeanAveragePrecision", """MeanAveragePrecision{"class_metrics":true}""", """MeanAveragePrecision{"iou_type":["bbox","segm"],"average":"micro","extended_summary":true}"""]),
        ("Not registered; the model is asked about all texts anew, whose weights follow from those that are drawn.", ["BertScore"]),
        ("The value depends on which batches came last, or on the values along the way.",
            ["RunningMean", "RunningSum", "Running", "Running of a collection", "MinMaxMetric", "MinMaxMetric in a collection", "MinMaxMetric of a running formula", "Running of a MultitaskWrapper, with a window that is never full"]),
        ("Each step of a tracker is a metric of its own, begun by hand.", ["MetricTracker", "MetricTracker of a collection", "MetricTracker in a collection"]),
        ("A function of the caller's may look at the batch as a whole.", ["FeatureShare", "BinaryTargetTransformer", "LambdaInputTransformer"]),
        ("The metrics inside see other rows than the wrapper does.", ["MultioutputWrapper", "MultitaskWrapper", "ClasswiseWrapper of a MultioutputWrapper", "MultitaskWrapper in a collection"]),
        ("What rows are to a metric of a user is not known.",
            ["Metric of a user", "Wrapper of a user", "Collection of metrics of a user", "Sequences of a metric of a user", "MetricTracker of a metric of a user"]),
        ("A bootstrap draws by the number of the batch.",
            ["BootStrapper", "BootStrapper of a collection", "BootStrapper of curves", "BootStrapper of moments", "BootStrapper of copies", "BootStrapper of a formula"]),
    ];

    [TestMethod]
    public void Copies_AreKeptForTheseMetricsAlone()
    {
        using var scope = NewDisposeScope();
        var copied = new CopiedMetrics();
        foreach (var row in MetricCases.All)
        {
            ((MetricCase)row[0]).Check(copied);
        }

        CollectionAssert.AreEquivalent(Reasons.SelectMany(group => group.Metrics).ToList(), copied.Names, $"Copied: {string.Join("; ", copied.Names)}");
    }

    private static IEnumerable<string> OverlapsOfClasses() =>
        from metric in new[] { "IntersectionOverUnion", "GeneralizedIntersectionOverUnion", "DistanceIntersectionOverUnion", "CompleteIntersectionOverUnion" }
        from arguments in new[] { """{"class_metrics":true}""", """{"class_metrics":true,"respect_labels":false}""" }
        select metric + arguments;
}
