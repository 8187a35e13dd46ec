using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>An object of an image: its class, its borders, and how sure a model is of it.</summary>
internal sealed record PlainBox(int Label, double Left, double Top, double Right, double Bottom, double Score);

/// <summary>What was found in an image, and what is there.</summary>
internal sealed record PlainImage(List<PlainBox> Found, List<PlainBox> Truth);

/// <summary>Images with random boxes, and found boxes that are near them.</summary>
internal static class RandomImages
{
    public static List<PlainImage> Draw(int images, int boxes, int classes)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, images).Select(_ => Image(random, boxes, classes))];
    }

    public static DetectionInput Input(List<PlainImage> images) => new(
        [.. images.Select(image => new DetectedObjects(Labels(image.Found)) { Boxes = Borders(image.Found), Scores = tensor(image.Found.Select(box => (float)box.Score).ToArray()) })],
        [.. images.Select(image => new TrueObjects(Labels(image.Truth)) { Boxes = Borders(image.Truth) })]);

    private static PlainImage Image(Random random, int boxes, int classes)
    {
        List<PlainBox> truth = [.. Enumerable.Range(0, boxes).Select(_ => Box(random, random.Next(classes)))];
        return new([.. truth.Select(box => random.Next(5) == 0 ? Box(random, random.Next(classes)) : Moved(box, random))], truth);
    }

    private static PlainBox Box(Random random, int label)
    {
        var (left, top) = (random.Next(500), random.Next(400));
        return new(label, left, top, left + random.Next(8, 140), top + random.Next(8, 80), random.Next(1 << 20) / (double)(1 << 20));
    }

    private static PlainBox Moved(PlainBox box, Random random) =>
        box with { Left = box.Left + random.Next(6), Top = box.Top + random.Next(6), Right = box.Right + random.Next(9), Bottom = box.Bottom + random.Next(9), Score = random.Next(1 << 20) / (double)(1 << 20) };

    private static Tensor Labels(List<PlainBox> boxes) => tensor(boxes.Select(box => (long)box.Label).ToArray());

    private static Tensor Borders(List<PlainBox> boxes) =>
        tensor(boxes.SelectMany(box => new[] { (float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom }).ToArray()).reshape(-1, 4);
}
