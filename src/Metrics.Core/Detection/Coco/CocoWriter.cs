using System.Text.Json;

namespace Metrics;

/// <summary>Writes COCO's files; images are numbered from 0, objects from 1.</summary>
internal static class CocoWriter
{
    /// <summary>Writes a file of results.</summary>
    public static void WritePredictions(Stream stream, FoundTable found)
    {
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        for (var i = 0; i < found.Scores.Length; i++)
        {
            writer.WriteStartObject();
            WriteObject(writer, found.Objects, i);
            writer.WriteNumber("score", found.Scores[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a file of annotations.</summary>
    public static void WriteTarget(Stream stream, TruthTable truth, IEnumerable<long> labels)
    {
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        WriteImages(writer, truth.Objects);
        writer.WriteStartArray("annotations");
        for (var i = 0; i < truth.Areas.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);
            WriteObject(writer, truth.Objects, i);
            writer.WriteNumber("area", truth.Areas[i]);
            writer.WriteNumber("iscrowd", truth.IsCrowd[i] ? 1 : 0);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("categories");
        foreach (var label in labels)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", label);
            writer.WriteString("name", $"{label}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter writer, ObjectTable objects)
    {
        writer.WriteStartArray("images");
        var first = 0;
        for (var image = 0; image < objects.Counts.Length; first += (int)objects.Counts[image++])
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", image);
            if (objects.Masks.Count > 0 && objects.Counts[image] > 0)
            {
                var mask = objects.Masks.Mask(first);
                writer.WriteNumber("height", mask.Height);
                writer.WriteNumber("width", mask.Width);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectTable objects, int i)
    {
        writer.WriteNumber("image_id", objects.Images[i]);
        writer.WriteNumber("category_id", objects.Labels[i]);
        if (objects.Boxes.Length > 0)
        {
            writer.WriteStartArray("bbox");
            var box = objects.Boxes[i];
            foreach (var number in new[] { box.X, box.Y, box.Width, box.Height })
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        if (objects.Masks.Count > 0)
        {
            CocoSegmentation.Write(writer, objects.Masks.Mask(i));
        }
    }
}
