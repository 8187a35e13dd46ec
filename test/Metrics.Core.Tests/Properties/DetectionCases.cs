using System.Text.Json.Nodes;

namespace Metrics.Tests.Properties;

/// <summary>Metrics of objects in images, and of maps of segments.</summary>
internal static class DetectionCases
{
    private const int Classes = 3;
    private static readonly string[] Variants = ["{}", """{"class_metrics":true}""", """{"class_metrics":true,"respect_labels":false}""", """{"iou_type":["bbox","segm"],"average":"micro","extended_summary":true}"""];

    /// <summary>The cases of a metric; none if it takes other inputs.</summary>
    public static IEnumerable<MetricCase> Of(MetricRegistration registration)
    {
        if (typeof(PanopticQualityMetric).IsAssignableFrom(registration.Type))
        {
            return [Panoptic(registration, "{}"), Panoptic(registration, """{"return_per_class":true,"return_sq_and_rq":true}""")];
        }

        return typeof(Metric<DetectionInput>).IsAssignableFrom(registration.Type) ? Variants.Where(variant => Takes(registration, variant)).Select(variant => Case(registration, variant)) : [];
    }

    /// <summary>Up to four objects an image on either side, with boxes, masks and scores; some images have none.</summary>
    internal static DetectionInput Objects(long images, Generator generator) =>
        new([.. Range(images).Select(_ => Found(generator))], [.. Range(images).Select(_ => Truth(generator))]);

    private static bool Takes(MetricRegistration registration, string variant) =>
        JsonNode.Parse(variant)!.AsObject().All(argument => registration.ArgumentNames.Contains(argument.Key));

    private static MetricCase<DetectionInput> Case(MetricRegistration registration, string variant) =>
        new($"{registration.Name}{(variant == "{}" ? string.Empty : variant)}", () => (Metric<DetectionInput>)registration.Create(JsonNode.Parse(variant)!.AsObject()), seed => MetricCases.Batches(seed, Objects))
        {
            // Overlaps are reported image by image.
            IgnoresOrder = !variant.Contains("extended_summary", StringComparison.Ordinal),
        };

    private static MetricCase<TensorPair> Panoptic(MetricRegistration registration, string variant)
    {
        var arguments = JsonNode.Parse(variant)!.AsObject();
        arguments["things"] = new JsonArray(0, 1);
        arguments["stuffs"] = new JsonArray(2);
        return new($"{registration.Name}{variant}", () => (Metric<TensorPair>)registration.Create(arguments.DeepClone().AsObject()), seed => MetricCases.Batches(seed, Maps));
    }

    /// <summary>Predictions that are mostly right.</summary>
    private static TensorPair Maps(long images, Generator generator)
    {
        var target = Integers([images, 6, 5, 2], Classes, generator);
        var isWrong = rand([images, 6, 5, 2], generator: generator).lt(0.1);
        return new(where(isWrong, Integers([images, 6, 5, 2], Classes, generator), target), target);
    }

    private static DetectedObjects Found(Generator generator)
    {
        var (labels, boxes) = LabelsAndBoxes(generator);
        return new(labels) { Boxes = boxes, Scores = rand(labels.shape, generator: generator), Masks = Masks(boxes) };
    }

    private static TrueObjects Truth(Generator generator)
    {
        var (labels, boxes) = LabelsAndBoxes(generator);
        return new(labels) { Boxes = boxes, Masks = Masks(boxes), IsCrowd = rand(labels.shape, generator: generator).lt(0.2).to_type(ScalarType.Int64) };
    }

    private static (Tensor Labels, Tensor Boxes) LabelsAndBoxes(Generator generator)
    {
        var count = Integers([1], 5, generator).ToInt64();
        var corners = Integers([count, 2], 6, generator).to_type(ScalarType.Float32);
        return (Integers([count], Classes, generator), cat([corners, corners + 2 + Integers([count, 2], 6, generator)], 1));
    }

    private static Tensor Masks(Tensor boxes)
    {
        var pixels = arange(14);
        var (x, y) = (pixels.reshape(1, 1, -1), pixels.reshape(1, -1, 1));
        var borders = boxes.reshape(-1, 4, 1, 1);
        return x.ge(borders[.., 0]).logical_and(x.lt(borders[.., 2])).logical_and(y.ge(borders[.., 1])).logical_and(y.lt(borders[.., 3]));
    }

    private static IEnumerable<int> Range(long count) => Enumerable.Range(0, (int)count);

    private static Tensor Integers(long[] shape, long limit, Generator generator) => (rand(shape, generator: generator) * limit).to_type(ScalarType.Int64);
}
