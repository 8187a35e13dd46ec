using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Metrics.Conformance;

/// <summary>Arguments of what is not registered: methods that are found by reflection.</summary>
internal static class ArgumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="ArgumentException">The JSON is not that of such an argument.</exception>
    public static object? Read(JsonNode? json, Type type)
    {
        try
        {
            return json.Deserialize(type, Options);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(exception.Message, nameof(json), exception);
        }
    }
}
