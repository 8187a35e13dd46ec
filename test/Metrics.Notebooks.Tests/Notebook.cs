using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Notebooks.Tests;

/// <summary>A file of cells in the Jupyter format.</summary>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly JsonObject root;

    private Notebook(string path, JsonObject root)
    {
        this.path = path;
        this.root = root;
        Cells = [.. root["cells"]!.AsArray().OfType<JsonObject>().Where(cell => (string?)cell["cell_type"] == "code").Select(cell => new CodeCell(cell))];
    }

    /// <summary>The cells with code, in order.</summary>
    public IReadOnlyList<CodeCell> Cells { get; }

    public static Notebook Load(string path) => new(path, JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    public void Save() => File.WriteAllText(path, root.ToJsonString(Format) + "\n");
}
