using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>The states of a metric with nothing seen: names, shapes, and how they merge; and what the metric says of its value.</summary>
/// <remarks>Dtypes are not compared: here counts are int64 and sums float64 throughout.</remarks>
internal sealed class StatesCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        var json = golden.Args.GetProperty("metric");
        using var metric = MetricConstruction.Make(json.GetProperty("$metric").GetString()!, json.GetProperty("args"), error: null)!;
        Check("higher_is_better", golden.Property("higher_is_better")?.GetBoolean().ToString(), metric.HigherIsBetter?.ToString());
        if (golden.Property("is_differentiable") is { } differentiable)
        {
            Check("is_differentiable", differentiable.GetBoolean().ToString(), metric.IsDifferentiable.ToString());
        }

        Check("states", Text(golden.Property("states")!.Value), string.Join("; ", metric.States.Select(Text).Order(StringComparer.Ordinal)));
        CheckNames(golden, "state_dict_keys_default", metric);
        metric.Persistent();
        CheckNames(golden, "state_dict_keys_persistent", metric);
    }

    private static void CheckNames(GoldenCase golden, string property, Metric metric)
    {
        if (golden.Property(property) is { } names)
        {
            var expected = names.EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal);
            Check(property, string.Join("; ", expected), string.Join("; ", metric.state_dict().Keys.Order(StringComparer.Ordinal)));
        }
    }

    private static void Check(string what, string? expected, string? actual)
    {
        if (expected != actual)
        {
            throw CaseEndedException.Failed($"{what}: expected {expected ?? "null"}; got {actual ?? "null"}");
        }
    }

    private static string Text(JsonElement states) =>
        string.Join("; ", states.EnumerateObject().Select(state => Text(state.Name, state.Value)).Order(StringComparer.Ordinal));

    private static string Text(string name, JsonElement state)
    {
        var reduction = state.GetProperty("reduce").GetString() ?? (state.GetProperty("kind").GetString() == "list" ? "cat" : "joint");
        var shape = state.TryGetProperty("shape", out var lengths) ? lengths.EnumerateArray().Select(length => length.GetInt64()).ToArray() : null;
        return Text(name, shape, reduction);
    }

    private static string Text(MetricState state) =>
        Text(state.Name, state is TensorState tensor ? tensor.Value.shape : null, state.MergeRule.ToString().ToLowerInvariant());

    /// <summary>A state of one element may have the shape [1] or [].</summary>
    private static string Text(string name, long[]? shape, string reduction)
    {
        var text = shape is null ? " list" : shape.All(length => length == 1) ? string.Empty : $"[{string.Join(", ", shape)}]";
        return $"{name}{text} {reduction}";
    }
}
