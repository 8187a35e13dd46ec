using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="RetrievalAggregation"/> as its name.</summary>
internal sealed class RetrievalAggregationJsonConverter : JsonConverter<RetrievalAggregation>
{
    public override RetrievalAggregation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return RetrievalAggregation.Named.FirstOrDefault(aggregation => aggregation.Name == name)
            ?? throw new JsonException($"Expected aggregation to be {string.Join(", ", RetrievalAggregation.Named)}.");
    }

    public override void Write(Utf8JsonWriter writer, RetrievalAggregation value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name ?? throw new InvalidOperationException("A metric whose aggregation is a function cannot be described as JSON, nor saved."));
}
