using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Metrics;

/// <summary>Says what is wrong with arguments in JSON: which one, what was expected, and what came.</summary>
internal static class ArgumentError
{
    private const int LongestExcerpt = 80;

    /// <summary>Describes an error in the JSON of the arguments of a class.</summary>
    /// <param name="exception">What the serializer says, which names .NET's types.</param>
    /// <param name="json">The arguments.</param>
    /// <param name="type">The properties of the class of arguments.</param>
    public static string Describe(Exception exception, JsonObject json, JsonTypeInfo type)
    {
        var name = (exception as JsonException)?.Path?.Split('.', '[').ElementAtOrDefault(1);
        var expected = type.Properties.FirstOrDefault(property => property.Name == name) is { } argument ? Expectation(argument.PropertyType) : null;
        return expected is null || json[name!] is not { } value ? exception.Message : $"Expected {name} to be {expected}, got {Excerpt(value.ToJsonString())}.";
    }

    /// <summary>Reads a part of an argument; an error leaves its place to the serializer that reads the whole.</summary>
    public static T ReadPart<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(ref reader, options)!;
        }
        catch (JsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static string? Expectation(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return $"one of {string.Join(", ", Enum.GetNames(plain).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}";
        }

        return plain switch
        {
            _ when plain == typeof(bool) => "true or false",
            _ when plain == typeof(int) || plain == typeof(long) => "a whole number",
            _ when plain == typeof(double) => "a number",
            _ when plain == typeof(string) => "a text",
            _ when plain == typeof(Thresholds) => "a number of thresholds, or a list of them",
            _ when plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ValueList<>) => $"a list, each element {Expectation(plain.GenericTypeArguments[0])}",
            _ => null,
        };
    }

    private static string Excerpt(string json) => json.Length <= LongestExcerpt ? json : $"{json[..LongestExcerpt]}…";
}
