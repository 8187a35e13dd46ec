namespace Metrics.Notebooks.Tests;

/// <summary>What a cell showed.</summary>
/// <param name="Console">What it wrote to the console.</param>
/// <param name="Value">Its last expression in each format that a notebook takes, by MIME type; empty if there is none.</param>
internal sealed record CellOutput(string Console, IReadOnlyDictionary<string, string> Value)
{
    public string Text => Console + Value.GetValueOrDefault("text/plain");
}
