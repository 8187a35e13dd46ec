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

    public static Ratings Ratings(JsonElement batch, Device device) => new(Read(batch.GetProperty("ratings"), device));

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

    /// <summary>Texts: a single string is a list of one; a list of strings holds the references of one prediction or one for each.</summary>
    public static TextPair TextPair(JsonElement batch)
    {
        var (preds, target) = (batch.GetProperty("preds"), batch.GetProperty("target"));
        if (preds.ValueKind == JsonValueKind.String)
        {
            return new([preds.GetString()!], [Texts(target)]);
        }

        return new(Texts(preds), [.. target.EnumerateArray().Select(Texts)]);
    }

    /// <summary>Answers and questions, in lists or alone.</summary>
    public static SquadPair SquadPair(JsonElement batch) =>
        new(
            [.. Items(batch.GetProperty("preds")).Select(item => new SquadPrediction(Field(item, "id").GetString()!, Field(item, "prediction_text").GetString()!))],
            [.. Items(batch.GetProperty("target")).Select(item => new SquadTarget(Field(item, "id").GetString()!, Texts(Field(Field(item, "answers"), "text"))))]);

    /// <summary>The arguments in order, as tensors.</summary>
    public static IReadOnlyList<Tensor> Tensors(JsonElement batch, Device device) =>
        [.. batch.EnumerateObject().Select(argument => Read(argument.Value, device))];

    private static JsonElement[] Items(JsonElement json) => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [json];

    private static JsonElement Field(JsonElement item, string name) =>
        item.TryGetProperty(name, out var field) ? field : throw CaseEndedException.NotExpressible($"an item without {name}");

    private static string[] Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(Texts)],
        _ => throw CaseEndedException.NotExpressible($"a text that is a JSON {json.ValueKind}"),
    };

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
