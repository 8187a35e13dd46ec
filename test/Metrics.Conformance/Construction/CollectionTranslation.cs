using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>Turns the recorded arguments of a MetricCollection into those of the class here.</summary>
internal static class CollectionTranslation
{
    public static JsonObject Translate(JsonElement args)
    {
        args.TryGetProperty("compute_groups", out var groups);
        return new()
        {
            ["metrics"] = new JsonArray([.. Members(args.GetProperty("metrics"))]),
            ["prefix"] = Text(args, "prefix"),
            ["postfix"] = Text(args, "postfix"),
            ["share_state"] = groups.ValueKind != JsonValueKind.False,
            ["groups"] = groups.ValueKind == JsonValueKind.Array ? JsonNode.Parse(groups.GetRawText()) : null,
        };
    }

    private static IEnumerable<JsonNode> Members(JsonElement metrics)
    {
        if (ArgumentTranslation.IsMetric(metrics))
        {
            return [Member(ClassName(metrics), metrics)];
        }

        return metrics.ValueKind switch
        {
            JsonValueKind.Array => metrics.EnumerateArray().Select((metric, i) => Member(IsCollection(metric) ? $"collection{i}" : ClassName(metric), metric)),
            JsonValueKind.Object => metrics.EnumerateObject().Select(NamedMember),
            _ => throw CaseEndedException.NotExpressible("something else than metrics in a collection"),
        };
    }

    private static JsonObject Member(string name, JsonElement metric) =>
        ArgumentTranslation.IsMetric(metric)
            ? new JsonObject { ["name"] = name, ["metric"] = ArgumentTranslation.Configuration(metric) }
            : throw CaseEndedException.NotExpressible("something else than a metric in a collection");

    /// <summary>In the reference a collection under a key hands on the key as a prefix of its results; here the prefix is written out.</summary>
    private static JsonObject NamedMember(JsonProperty entry)
    {
        var member = Member(entry.Name, entry.Value);
        if (IsCollection(entry.Value))
        {
            var arguments = member["metric"]!["arguments"]!;
            arguments["prefix"] = $"{entry.Name}_{arguments["prefix"]}";
        }

        return member;
    }

    private static bool IsCollection(JsonElement metric) => metric.ValueKind == JsonValueKind.Object && metric.TryGetProperty("$collection", out _);

    private static string ClassName(JsonElement metric) =>
        metric.ValueKind == JsonValueKind.Object && metric.TryGetProperty("$metric", out var name) ? name.GetString()! : string.Empty;

    public static string Text(JsonElement args, string name)
    {
        if (!args.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return string.Empty;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw CaseEndedException.NotExpressible($"a {name} that is no text");
    }
}
