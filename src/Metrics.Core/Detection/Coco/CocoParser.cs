using System.Text;
using System.Text.Json;

namespace Metrics;

/// <summary>Reads the text of COCO's files within bounds.</summary>
internal static class CocoParser
{
    /// <summary>Annotations hold polygons, which are lists in lists.</summary>
    private const int MaxDepth = 16;
    private const int BufferSize = 1 << 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        MaxDepth = MaxDepth,
    };

    public static CocoDataset Dataset(Stream stream, int maxBytes) => Parse<CocoDataset>(ReadAll(stream, maxBytes));

    /// <summary>Found objects: a list, or the annotations of a whole file.</summary>
    public static CocoAnnotation[] Results(Stream stream, int maxBytes)
    {
        var text = ReadAll(stream, maxBytes);
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        return start >= 0 && text[start] == '[' ? Parse<CocoAnnotation[]>(text) : Parse<CocoDataset>(text).Annotations;
    }

    private static T Parse<T>(byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException("The file holds nothing.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The file is none of COCO's: {exception.Message}", exception);
        }
    }

    private static byte[] ReadAll(Stream stream, int maxBytes)
    {
        using var text = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (text.Length + count > maxBytes)
            {
                throw new InvalidDataException($"The file is longer than {maxBytes} bytes.");
            }

            text.Write(buffer.AsSpan(0, count));
        }

        var bytes = text.ToArray();
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }
}
