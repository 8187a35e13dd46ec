using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="FprRange"/> as an array of its two ends.</summary>
internal sealed class FprRangeJsonConverter : JsonConverter<FprRange>
{
    public override FprRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<double[]>(ref reader, options) is [var low, var high]
            ? new(low, high)
            : throw new JsonException("Expected the range of false positive rates to be an array of two numbers.");

    public override void Write(Utf8JsonWriter writer, FprRange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(value.High);
        writer.WriteEndArray();
    }
}
