using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Metrics;

/// <summary>How arguments of metrics look in JSON: the names of TorchMetrics, enumerations as text, nothing unknown accepted.</summary>
internal static class MetricJson
{
    /// <summary>Deep enough for wrappers in collections in wrappers, too shallow to be an attack.</summary>
    private const int MaxDepth = 32;

    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        MaxDepth = MaxDepth,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new ValueListJsonConverter<double>(),
            new ValueListJsonConverter<long>(),
            new ValueListJsonConverter<bool>(),
            new ValueListJsonConverter<string>(),
        },
    };

    /// <summary>The names of the arguments that a record of options has.</summary>
    public static IReadOnlySet<string> Names<T>() => Options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);

    public static JsonObject ToObject<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!.AsObject();

    /// <exception cref="ArgumentException">The JSON is not that of a <typeparamref name="T"/>.</exception>
    public static T FromObject<T>(JsonObject json)
    {
        try
        {
            return json.Deserialize<T>(Options) ?? throw new ArgumentException($"Expected the arguments of a {typeof(T).Name}, found null.", nameof(json));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new ArgumentException($"These are not the arguments of a {typeof(T).Name}: {ArgumentError.Describe(exception, json, Options.GetTypeInfo(typeof(T)))}", nameof(json), exception);
        }
    }
}
