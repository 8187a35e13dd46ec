using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Reads the keyword arguments of a recorded update into the input records.</summary>
/// <remarks>Keywords stand in the order of the signature, so that pairs need not be known by name (preds and target, p and q, …).</remarks>
internal static class BatchReader
{
    public static TensorPair TensorPair(JsonElement batch, Device device)
    {
        var tensors = Tensors(batch, device);
        return tensors.Count == 2
            ? new(tensors[0], tensors[1])
            : throw CaseEndedException.NotImplemented($"batches of {string.Join(", ", batch.EnumerateObject().Select(part => part.Name))} as a {nameof(TensorPair)}");
    }

    public static GroupedPair GroupedPair(JsonElement batch, Device device) =>
        new(Read(batch.GetProperty("preds"), device), Read(batch.GetProperty("target"), device), Read(batch.GetProperty("groups"), device));

    public static LabeledData LabeledData(JsonElement batch, Device device) => new(Read(batch.GetProperty("data"), device), Read(batch.GetProperty("labels"), device));

    public static RetrievalInput RetrievalInput(JsonElement batch, Device device) =>
        new(Read(batch.GetProperty("preds"), device), Read(batch.GetProperty("target"), device), Read(batch.GetProperty("indexes"), device));

    public static WeightedValue WeightedValue(JsonElement batch, Device device)
    {
        var weight = batch.TryGetProperty("weight", out var json) ? Read(json, device) : null;
        return new(Read(batch.GetProperty("value"), device), weight);
    }

    public static TaskInputs<TensorPair> TaskPairs(JsonElement batch, Device device)
    {
        var targets = batch.GetProperty("task_targets");
        return new(batch.GetProperty("task_preds").EnumerateObject().ToDictionary(
            task => task.Name, task => new TensorPair(Read(task.Value, device), Read(targets.GetProperty(task.Name), device))));
    }

    /// <summary>The arguments in order, as tensors.</summary>
    public static IReadOnlyList<Tensor> Tensors(JsonElement batch, Device device) =>
        [.. batch.EnumerateObject().Select(argument => Read(argument.Value, device))];

    private static Tensor Read(JsonElement json, Device device)
    {
        if (GoldenTensor.Is(json))
        {
            return GoldenTensor.Read(json, device);
        }

        return GoldenTensor.IsNumber(json)
            ? tensor((float)GoldenTensor.Number(json), device: device)
            : throw CaseEndedException.NotImplemented($"an input that is a JSON {json.ValueKind}");
    }
}
