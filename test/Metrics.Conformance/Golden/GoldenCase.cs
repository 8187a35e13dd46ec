using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>One recorded case: arguments, batches, and what came of them.</summary>
internal sealed class GoldenCase(GoldenFile file, JsonElement json, double? tolerance = null)
{
    public GoldenFile File { get; } = file;

    public string Id => json.GetProperty("id").GetString()!;

    public JsonElement Args => json.GetProperty("args");

    /// <summary>The batches, each with the keyword arguments of an update in the order of its signature.</summary>
    public IReadOnlyList<JsonElement> Batches => Inputs.Length > 0 ? File.Batches(Inputs) : [];

    /// <summary>The name of the batches; empty if there are none.</summary>
    public string Inputs => Property("inputs")?.GetString() ?? string.Empty;

    /// <summary>What a number may be off by; 0 where nothing was recorded.</summary>
    public double Tolerance => tolerance ?? Property("tolerance")?.GetDouble() ?? 0;

    /// <summary>The error recorded in place of a value.</summary>
    public ExpectedError? Error => Property("raises") is { } raises ? ExpectedError.Read(raises) : null;

    /// <summary>A remark, for example on a defect of the reference; empty if there is none.</summary>
    public string Note => Property("note")?.GetString() ?? string.Empty;

    /// <summary>The same case, whose numbers may be off by something else.</summary>
    public GoldenCase Within(double other) => new(File, json, other);

    /// <summary>A property of the case; <see langword="null"/> if it is missing or null.</summary>
    public JsonElement? Property(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
