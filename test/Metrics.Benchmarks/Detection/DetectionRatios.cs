namespace Metrics.Benchmarks;

/// <summary>Mean average precision beside a plain matcher that goes image by image.</summary>
internal static class DetectionRatios
{
    private const int Images = 500;
    private const int Boxes = 20;
    private const int Classes = 20;

    public static IEnumerable<Ratio> All
    {
        get
        {
            var images = RandomImages.Draw(Images, Boxes, Classes);
            var input = RandomImages.Input(images);
            yield return new("mAP: plain matching of images", () => Evaluate(input), () => PlainMatcher.MeanAveragePrecision(images, Classes));
        }
    }

    private static void Evaluate(DetectionInput input)
    {
        using var metric = new MeanAveragePrecision();
        metric.Update(input);
        metric.Compute();
    }
}
