using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>Makes retrieval metrics whose aggregation is a function, recorded by name.</summary>
internal static class AggregationConstruction
{
    private const string Argument = "aggregation";

    /// <summary>The function among the arguments, or <see langword="null"/>.</summary>
    public static RetrievalAggregation? Find(JsonElement args)
    {
        if (!args.TryGetProperty(Argument, out var json) || json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return json.GetProperty("$fn").GetString() switch
        {
            "max_minus_min" => RetrievalAggregation.Custom(values => values.amax([0]) - values.amin([0])),
            var other => throw CaseEndedException.NotImplemented($"the function {other}"),
        };
    }

    public static Metric Make(string name, JsonElement args, RetrievalAggregation aggregation)
    {
        var registration = MetricRegistry.TryGet(name) ?? throw CaseEndedException.NotImplemented(name);
        var others = JsonNode.Parse(args.GetRawText())!.AsObject();
        others.Remove(Argument);
        using var plain = registration.Create(others);
        return plain is IConfigured<RetrievalOptions> { Options: var options }
            ? registration.CreateFrom(options with { Aggregation = aggregation })
            : throw CaseEndedException.NotImplemented($"{name} with a function for an aggregation");
    }
}
