using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes <see cref="IouTypes"/> as one name or as an array of names.</summary>
internal sealed class IouTypesJsonConverter : JsonConverter<IouTypes>
{
    private static readonly IReadOnlyList<(IouTypes Type, string Name)> Names = [(IouTypes.Bbox, "bbox"), (IouTypes.Segm, "segm")];

    public override IouTypes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return TypeOf(ref reader);
        }

        var types = IouTypes.None;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            types |= TypeOf(ref reader);
        }

        return types;
    }

    public override void Write(Utf8JsonWriter writer, IouTypes value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var (_, name) in Names.Where(entry => value.HasFlag(entry.Type)))
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static IouTypes TypeOf(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Names.FirstOrDefault(entry => entry.Name == text) is { Name: not null } entry
            ? entry.Type
            : throw new JsonException("Expected iou_type to be bbox, segm, or an array of them.");
    }
}
