using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes <see cref="Thresholds"/> as TorchMetrics takes them: a count, or an array of values.</summary>
internal sealed class ThresholdsJsonConverter : JsonConverter<Thresholds>
{
    public override Thresholds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? Thresholds.EvenlySpaced(reader.GetInt32())
            : Thresholds.Create(ArgumentError.ReadPart<double[]>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, Thresholds value, JsonSerializerOptions options)
    {
        if (value.IsEvenlySpaced)
        {
            writer.WriteNumberValue(value.Count);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
