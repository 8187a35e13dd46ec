using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>One file of recorded cases: those of a metric, or of a function that has no class of its own.</summary>
public sealed class GoldenFile
{
    /// <summary>The table of contents, which holds no cases.</summary>
    private const string Index = "index.json";

    private readonly JsonElement root;

    private GoldenFile(string path, JsonElement root)
    {
        Path = path;
        this.root = root;
        Cases = [.. root.GetProperty("cases").EnumerateArray().Select(item => new GoldenCase(this, item))];
    }

    /// <summary>The domain and the name of the file, with a forward slash between them.</summary>
    public string Path { get; }

    /// <summary>The name of the class, or of the function, in TorchMetrics.</summary>
    internal string Metric => root.GetProperty("metric").GetString()!;

    internal IReadOnlyList<GoldenCase> Cases { get; }

    /// <summary>Files of functions are named in snake_case.</summary>
    internal bool IsFunction => char.IsLower(System.IO.Path.GetFileName(Path)[0]);

    /// <summary>The files below a folder, that of all domains or of one, in order of their paths.</summary>
    public static IEnumerable<string> Find(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
        where path != Index
        orderby path
        select path;

    public static GoldenFile Read(string folder, string path)
    {
        using var stream = File.OpenRead(System.IO.Path.Combine(folder, path));
        using var document = JsonDocument.Parse(stream);
        var domain = path.Contains('/', StringComparison.Ordinal) ? string.Empty : $"{new DirectoryInfo(folder).Name}/";
        return new($"{domain}{path}", document.RootElement.Clone());
    }

    /// <summary>Reads a file from its text.</summary>
    public static GoldenFile Parse(string path, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(path, document.RootElement.Clone());
    }

    internal IReadOnlyList<JsonElement> Batches(string inputs) => [.. root.GetProperty("inputs").GetProperty(inputs).EnumerateArray()];

    internal JsonElement? Property(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
