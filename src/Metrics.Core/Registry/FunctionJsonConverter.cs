using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Refuses to write or read an argument that is a function; only its absence can be saved.</summary>
internal sealed class FunctionJsonConverter<T> : JsonConverter<T>
    where T : Delegate
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Expected no function: a file holds none.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new InvalidOperationException("The metric holds a function, which cannot be saved.");
}
