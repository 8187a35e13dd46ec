using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Reads the recorded objects of images.</summary>
internal static class DetectionReader
{
    public static DetectionInput Read(JsonElement batch, Device device) =>
        new([.. Images(batch, "preds").Select(image => Found(image, device))], [.. Images(batch, "target").Select(image => Truth(image, device))]);

    private static DetectedObjects Found(JsonElement image, Device device) => new(Labels(image, device))
    {
        Boxes = Part(image, "boxes", device),
        Masks = Part(image, "masks", device),
        Scores = Part(image, "scores", device),
    };

    private static TrueObjects Truth(JsonElement image, Device device) => new(Labels(image, device))
    {
        Boxes = Part(image, "boxes", device),
        Masks = Part(image, "masks", device),
        IsCrowd = Part(image, "iscrowd", device),
        Area = Part(image, "area", device),
    };

    private static JsonElement.ArrayEnumerator Images(JsonElement batch, string side) =>
        batch.GetProperty(side) is { ValueKind: JsonValueKind.Array } images ? images.EnumerateArray() : throw CaseEndedException.NotExpressible($"{side} that is no list");

    private static Tensor Labels(JsonElement image, Device device) => Part(image, "labels", device) ?? throw CaseEndedException.NotExpressible("an image without labels");

    private static Tensor? Part(JsonElement image, string name, Device device)
    {
        if (!image.TryGetProperty(name, out var part))
        {
            return null;
        }

        return GoldenTensor.Is(part) ? GoldenTensor.Read(part, device) : throw CaseEndedException.NotExpressible($"{name} that are no tensor");
    }
}
