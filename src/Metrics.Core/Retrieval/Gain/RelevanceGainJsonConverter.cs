using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="RelevanceGain"/> as its name or as the list of gains.</summary>
internal sealed class RelevanceGainJsonConverter : JsonConverter<RelevanceGain>
{
    public override RelevanceGain Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return RelevanceGain.Table(JsonSerializer.Deserialize<ValueList<double>>(ref reader, options)!);
        }

        return (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
        {
            "linear" => RelevanceGain.Linear,
            "exponential" => RelevanceGain.Exponential,
            _ => throw new JsonException("Expected gain to be linear, exponential, or a list of gains."),
        };
    }

    public override void Write(Utf8JsonWriter writer, RelevanceGain value, JsonSerializerOptions options)
    {
        if (value.Name is { } name)
        {
            writer.WriteStringValue(name);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Gains, options);
        }
    }
}
