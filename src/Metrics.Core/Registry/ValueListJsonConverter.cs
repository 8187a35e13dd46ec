using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="ValueList{T}"/> as a JSON array. A single value is read as a list of one, as TorchMetrics allows.</summary>
internal sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
    where T : IEquatable<T>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? new(ArgumentError.ReadPart<T[]>(ref reader, options))
            : new([ArgumentError.ReadPart<T>(ref reader, options)]);

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.AsSpan().ToArray(), options);
}
