using System.Text.Json;

namespace Metrics;

/// <summary>Masks in COCO's files: polygons, runs as a list, or compressed runs.</summary>
internal static class CocoSegmentation
{
    /// <exception cref="InvalidDataException">It is none of these, or larger than allowed.</exception>
    public static RunLengthMask Read(CocoAnnotation annotation, CocoImage image, int maxPixels)
    {
        var json = annotation.Segmentation;
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Array => Polygons(json, image, maxPixels),
                JsonValueKind.Object => Runs(json, maxPixels),
                _ => throw new InvalidDataException($"An object of image {image.Id} has no segmentation."),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"A segmentation of image {image.Id} cannot be read: {exception.Message}", exception);
        }
    }

    public static void Write(Utf8JsonWriter writer, RunLengthMask mask)
    {
        writer.WriteStartObject("segmentation");
        writer.WriteStartArray("size");
        writer.WriteNumberValue(mask.Height);
        writer.WriteNumberValue(mask.Width);
        writer.WriteEndArray();
        writer.WriteString("counts", mask.ToCompressed());
        writer.WriteEndObject();
    }

    private static RunLengthMask Polygons(JsonElement json, CocoImage image, int maxPixels)
    {
        CheckSize(image.Height, image.Width, maxPixels);
        return RunLengthMask.FromPolygons(image.Height, image.Width, json.EnumerateArray().Select(polygon => polygon.EnumerateArray().Select(number => number.GetDouble()).ToArray()));
    }

    private static RunLengthMask Runs(JsonElement json, int maxPixels)
    {
        var size = json.GetProperty("size");
        var (height, width) = size.GetArrayLength() == 2 ? (size[0].GetInt32(), size[1].GetInt32()) : throw new InvalidDataException("The size of a mask is no pair of height and width.");
        CheckSize(height, width, maxPixels);
        var counts = json.GetProperty("counts");
        return counts.ValueKind == JsonValueKind.String
            ? RunLengthMask.FromCompressed(height, width, counts.GetString()!)
            : new(height, width, counts.EnumerateArray().Select(run => run.GetInt32()).ToArray().AsSpan());
    }

    private static void CheckSize(int height, int width, int maxPixels)
    {
        if (height < 0 || width < 0 || (long)height * width > maxPixels)
        {
            throw new InvalidDataException($"Expected a mask of at most {maxPixels} pixels, got {height}·{width}.");
        }
    }
}
