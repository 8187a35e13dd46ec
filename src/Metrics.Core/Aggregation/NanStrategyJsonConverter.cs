using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="NanStrategy"/> as its name or as the number.</summary>
internal sealed class NanStrategyJsonConverter : JsonConverter<NanStrategy>
{
    public override NanStrategy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return NanStrategy.Replace(reader.GetDouble());
        }

        return (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
        {
            "warn" => NanStrategy.Warn,
            "error" => NanStrategy.Error,
            "ignore" => NanStrategy.Ignore,
            "disable" => NanStrategy.Disable,
            "Infinity" => NanStrategy.Replace(double.PositiveInfinity),
            "-Infinity" => NanStrategy.Replace(double.NegativeInfinity),
            _ => throw new JsonException("Expected nan_strategy to be warn, error, ignore, disable, or a number."),
        };
    }

    public override void Write(Utf8JsonWriter writer, NanStrategy value, JsonSerializerOptions options)
    {
        switch (value.Replacement)
        {
            case null:
                writer.WriteStringValue(value.Handling switch
                {
                    NanHandling.Warn => "warn",
                    NanHandling.Error => "error",
                    NanHandling.Ignore => "ignore",
                    _ => "disable",
                });
                break;
            case { } number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case var infinity:
                writer.WriteStringValue(infinity > 0 ? "Infinity" : "-Infinity");
                break;
        }
    }
}
