using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>
/// Turns recorded constructor arguments into the JSON that the registry takes. Both use the names of TorchMetrics; what differs
/// is how values are written that are no plain data: "none", tensors, and metrics.
/// </summary>
internal static class ArgumentTranslation
{
    /// <summary>Arguments for which the string "none" and None mean the same; here it is null.</summary>
    private static readonly HashSet<string> NoneIsNull = ["average", "normalize", "reduction", "weights"];

    public static JsonObject Translate(string metric, JsonElement args) => metric switch
    {
        "MetricCollection" => CollectionTranslation.Translate(args),
        "BootStrapper" => WrapperTranslation.BootStrapper(Plain(args)),
        "MetricTracker" => WrapperTranslation.MetricTracker(Plain(args)),
        "MultitaskWrapper" => WrapperTranslation.MultitaskWrapper(args),
        _ => Plain(args),
    };

    /// <summary>The configuration of a metric or collection that is an argument of another one.</summary>
    public static JsonObject Configuration(JsonElement json)
    {
        if (json.TryGetProperty("$collection", out var collection))
        {
            return Configuration("MetricCollection", collection);
        }

        return Configuration(json.GetProperty("$metric").GetString()!, json.GetProperty("args"));
    }

    public static bool IsMetric(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && (json.TryGetProperty("$metric", out _) || json.TryGetProperty("$collection", out _));

    private static JsonObject Configuration(string metric, JsonElement args)
    {
        if (MetricRegistry.TryGet(metric) is null)
        {
            throw CaseEndedException.NotImplemented(metric);
        }

        return new() { ["metric"] = metric, ["arguments"] = Translate(metric, args) };
    }

    private static JsonObject Plain(JsonElement args) =>
        new(args.EnumerateObject().Select(argument => new KeyValuePair<string, JsonNode?>(argument.Name, Value(argument.Name, argument.Value))));

    private static JsonNode? Value(string name, JsonElement value)
    {
        if (GoldenTensor.Is(value))
        {
            return TensorValue(value);
        }

        if (IsMetric(value))
        {
            return Configuration(value);
        }

        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().FirstOrDefault().Name is ['$', ..] kind)
        {
            throw CaseEndedException.NotImplemented($"an argument of the kind {kind}");
        }

        return NoneIsNull.Contains(name) && value.ValueKind == JsonValueKind.String && value.GetString() == "none" ? null : JsonNode.Parse(value.GetRawText());
    }

    private static JsonNode TensorValue(JsonElement tensor)
    {
        IEnumerable<JsonNode> nodes = tensor.GetProperty("data").EnumerateArray().Select(number => JsonNode.Parse(number.GetRawText())!);
        return GoldenTensor.Shape(tensor).Reverse().Aggregate(nodes, (inner, size) => size > 0 ? inner.Chunk((int)size).Select(row => new JsonArray(row)) : [new JsonArray()]).Single();
    }
}
