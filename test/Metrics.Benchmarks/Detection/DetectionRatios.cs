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
            yield return new("mAP: plain matching of images", () => Evaluate(input, Average.Macro), () => PlainMatcher.MeanAveragePrecision(images, Classes));
            yield return new("mAP, all classes as one: by class", () => Evaluate(input, Average.Micro), () => Evaluate(input, Average.Macro));
        }
    }

    private static void Evaluate(DetectionInput input, Average average)
    {
        using var metric = new MeanAveragePrecision(new() { Average = average });
        metric.Update(input);
        metric.Compute();
    }
}
