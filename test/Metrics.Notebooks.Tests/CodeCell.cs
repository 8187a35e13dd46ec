using System.Text.Json.Nodes;

namespace Metrics.Notebooks.Tests;

/// <summary>A cell with code, and what it showed when the file was saved.</summary>
internal sealed class CodeCell(JsonObject cell)
{
    /// <summary>The code without its package references, which the test replaces by the built assemblies.</summary>
    public string Code => string.Concat(Lines(cell["source"]).Where(line => !line.StartsWith("#r ", StringComparison.Ordinal)));

    /// <summary>All text that the cell showed: what it wrote to the console, and its value.</summary>
    public string SavedText => string.Concat(cell["outputs"]!.AsArray().Select(output => string.Concat(Lines(output!["text"] ?? output["data"]!["text/plain"]))));

    /// <summary>Replaces what the cell showed.</summary>
    public void Keep(CellOutput shown, int number)
    {
        var outputs = new JsonArray();
        if (shown.Console.Length > 0)
        {
            outputs.Add(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = Source(shown.Console) });
        }

        if (shown.Value.Count > 0)
        {
            var data = new JsonObject(shown.Value.Select(format => KeyValuePair.Create<string, JsonNode?>(
                format.Key, format.Key.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(format.Value) : Source(format.Value))));
            outputs.Add(new JsonObject { ["data"] = data, ["metadata"] = new JsonObject(), ["output_type"] = "display_data" });
        }

        cell["execution_count"] = number;
        cell["outputs"] = outputs;
    }

    private static IEnumerable<string> Lines(JsonNode? text) => text!.AsArray().Select(line => (string)line!);

    /// <summary>Lines with their ends, as the format keeps text.</summary>
    private static JsonArray Source(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return [.. lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0).Select(line => (JsonNode)line)];
    }
}
