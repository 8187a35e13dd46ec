using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>A metric with random arguments, and random samples cut into batches.</summary>
internal sealed record FreshCase(string Metric, JsonObject Arguments, PlainBatch Data, int[] BatchSizes)
{
    public IReadOnlyList<PlainBatch> Batches
    {
        get
        {
            var (batches, from) = (new List<PlainBatch>(), 0);
            foreach (var size in BatchSizes)
            {
                batches.Add(new(Data.Preds.Rows(from, size), Data.Target.Rows(from, size)));
                from += size;
            }

            return batches;
        }
    }

    public override string ToString() =>
        $"{Metric} {Arguments.ToJsonString()}{Environment.NewLine}batches of {string.Join(", ", BatchSizes)}{Environment.NewLine}preds {Data.Preds}{Environment.NewLine}target {Data.Target}";
}

/// <summary>What a metric is by its definition, as the tensors of its result one after the other.</summary>
/// <param name="batches">The batches; what scores are is guessed for each of them.</param>
/// <param name="arguments">The arguments, under TorchMetrics' names.</param>
/// <returns><see langword="null"/> where the definition leaves the value open.</returns>
internal delegate IReadOnlyList<double[]>? PlainFormula(IReadOnlyList<PlainBatch> batches, JsonObject arguments);

/// <summary>How arguments are read by the formulas.</summary>
internal static class ArgumentReading
{
    public static long? Whole(this JsonObject arguments, string name) => arguments[name] is { } value ? (long)Number(value) : null;

    public static double Number(this JsonObject arguments, string name, double otherwise) => arguments[name] is { } value ? Number(value) : otherwise;

    /// <summary>Whatever type of number the value was made from.</summary>
    public static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    public static string? Text(this JsonObject arguments, string name) => arguments[name]?.GetValue<string>();

    public static bool Flag(this JsonObject arguments, string name) => arguments[name]?.GetValue<bool>() ?? false;
}
