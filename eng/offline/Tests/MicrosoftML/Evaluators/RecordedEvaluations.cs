using System.Text.Json;

namespace Offline.Tests.MicrosoftML.Evaluators;

/// <summary>What the evaluators of ML.NET 5.0.0 returned, from <c>golden-mlnet</c>.</summary>
internal static class RecordedEvaluations
{
    private static readonly string[] s_tasks =
        ["BinaryClassification", "MulticlassClassification", "Regression", "Ranking", "Clustering", "AnomalyDetection"];

    private static readonly Dictionary<(string Task, string Id), JsonElement> s_cases =
        s_tasks.SelectMany(task => Read(task).Select(c => (Key: (task, c.GetProperty("id").GetString()!), Case: c)))
            .ToDictionary(entry => entry.Key, entry => entry.Case);

    public static IEnumerable<(string Task, string Id)> All => s_cases.Keys;

    public static JsonElement Get(string task, string id) => s_cases[(task, id)];

    public static JsonElement.ArrayEnumerator Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden-mlnet", $"{file}.json")))
            .RootElement.GetProperty("cases").EnumerateArray();

    public static double Number(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString() switch
            {
                "Infinity" => double.PositiveInfinity,
                "-Infinity" => double.NegativeInfinity,
                _ => double.NaN,
            }
            : value.GetDouble();

    public static float Single(this JsonElement value) => (float)value.Number();

    public static float[] Singles(this JsonElement value) => [.. value.EnumerateArray().Select(Single)];

    /// <summary>The numbers in a value, however deep; none where it is null.</summary>
    public static IEnumerable<double> Numbers(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => property.Value.Numbers()),
        JsonValueKind.Null => [],
        _ => [value.Number()],
    };
}
