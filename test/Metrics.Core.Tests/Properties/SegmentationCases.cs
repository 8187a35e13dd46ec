namespace Metrics.Tests.Properties;

/// <summary>Segmentation metrics over small images, some of which lack a class.</summary>
internal static class SegmentationCases
{
    public static IEnumerable<MetricCase> All
    {
        get
        {
            yield return Images("DiceScore", () => new DiceScore(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index }));
            yield return Images("DiceScore of all pixels", () => new DiceScore(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index, AggregationLevel = AggregationLevel.Global, Average = null }));
            yield return Images("DiceScore of each class", () => new DiceScore(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index, Average = null, IncludeBackground = false }));
            yield return Images("GeneralizedDiceScore", () => new GeneralizedDiceScore(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index }));
            yield return Images("GeneralizedDiceScore of each class", () => new GeneralizedDiceScore(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index, PerClass = true }));
            yield return Images("MeanIoU", () => new MeanIoU(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index }));
            yield return Images("MeanIoU of each class", () => new MeanIoU(new(MetricCases.Classes) { InputFormat = SegmentationFormat.Index, PerClass = true }));
            yield return Images("HausdorffDistance", () => new HausdorffDistance(new(2) { InputFormat = SegmentationFormat.Index, Spacing = [1, 2.5] }), classes: 2);
        }
    }

    private static MetricCase<TensorPair> Images(string label, Func<Metric<TensorPair>> create, int classes = MetricCases.Classes) =>
        new(label, create, seed => MetricCases.Batches(seed, (count, generator) => Images(count, classes, generator)));

    private static TensorPair Images(long count, int classes, Generator generator) =>
        new(MetricCases.Integers([count, 3, 4], classes, generator), MetricCases.Integers([count, 3, 4], classes, generator));
}
