using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>Where the arguments of a wrapper here differ from those of TorchMetrics.</summary>
internal static class WrapperTranslation
{
    /// <summary>The class takes the metric and a record of options.</summary>
    public static JsonObject BootStrapper(JsonObject args)
    {
        args.Remove("base_metric", out var metric);
        return new() { ["base_metric"] = metric, ["options"] = args };
    }

    /// <summary>One direction and a list of directions are two arguments.</summary>
    public static JsonObject MetricTracker(JsonObject args)
    {
        if (args["maximize"] is JsonArray)
        {
            args.Remove("maximize", out var each);
            args["maximize_each"] = each;
        }

        return args;
    }

    public static JsonObject MultitaskWrapper(JsonElement args)
    {
        var tasks = args.GetProperty("task_metrics");
        if (tasks.ValueKind != JsonValueKind.Object || !tasks.EnumerateObject().All(task => ArgumentTranslation.IsMetric(task.Value)))
        {
            throw CaseEndedException.NotExpressible("something else than metrics by task");
        }

        var metrics = tasks.EnumerateObject().Select(task => new KeyValuePair<string, JsonNode?>(task.Name, ArgumentTranslation.Configuration(task.Value)));
        return new() { ["task_metrics"] = new JsonObject(metrics), ["prefix"] = CollectionTranslation.Text(args, "prefix"), ["postfix"] = CollectionTranslation.Text(args, "postfix") };
    }
}
