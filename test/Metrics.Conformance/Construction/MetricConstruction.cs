using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>Makes metrics from their recorded names and arguments.</summary>
internal static class MetricConstruction
{
    /// <summary>Makes the metric of a case, or takes the error that the case expects in its place.</summary>
    /// <param name="name">The name in TorchMetrics.</param>
    /// <param name="args">The recorded arguments.</param>
    /// <param name="error">The error that the case expects at some stage.</param>
    /// <returns>The metric; <see langword="null"/> if making it failed as expected.</returns>
    public static Metric? Make(string name, JsonElement args, ExpectedError? error)
    {
        switch (name)
        {
            case "CompositionalMetric":
                return MetricExpressions.Make(args.GetProperty("expr"));
            case "LambdaInputTransformer":
                return LambdaConstruction.Make(args);
            case "BERTScore":
                return TextConstruction.BertScore(args);
            case "ROUGEScore" when TextConstruction.HoldsFunctions(args):
                return TextConstruction.RougeScore(args);
        }

        if (AggregationConstruction.Find(args) is { } aggregation)
        {
            return AggregationConstruction.Make(name, args, aggregation);
        }

        const string stage = "init";
        Func<JsonObject, Metric> create = MetricRegistry.TryGet(name) is { } registration ? registration.Create : TaskConstruction.Find(name) ?? throw CaseEndedException.NotImplemented(name);
        var arguments = ArgumentTranslation.Translate(name, args);
        try
        {
            return create(arguments);
        }
        catch (ArgumentException exception) when (exception.InnerException is JsonException inner && LacksArgument(inner))
        {
            throw CaseEndedException.Failed(inner.Message);
        }
        catch (Exception exception)
        {
            if (error is null)
            {
                throw CaseEndedException.Failed(ExpectedError.Describe(exception, stage));
            }

            error.Check(exception, stage);
            return null;
        }
    }

    /// <summary>Makes a metric or collection that is an argument of another one.</summary>
    public static Metric Make(JsonElement json) =>
        json.TryGetProperty("$collection", out var collection)
            ? Make("MetricCollection", collection, error: null)!
            : Make(json.GetProperty("$metric").GetString()!, json.GetProperty("args"), error: null)!;

    /// <summary>Whether the options have no such argument. A value that C# has no word for is no such error: it can be written in JSON, which refuses it.</summary>
    private static bool LacksArgument(JsonException exception) =>
        exception.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal);
}
