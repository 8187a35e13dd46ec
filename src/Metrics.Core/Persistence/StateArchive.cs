using System.Text.Json;

namespace Metrics;

/// <summary>The states of a metric as safetensors, with the update counts in the metadata: what files and messages have in common.</summary>
internal static class StateArchive
{
    private const string UpdatesKey = "update_counts";
    private const string DTypeKey = "state_dtype";

    /// <summary>Writes the states.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="metadata">What else the archive says.</param>
    /// <param name="stream">The stream to write to; it stays open.</param>
    public static void Write(Metric metric, IReadOnlyDictionary<string, string> metadata, Stream stream)
    {
        using var scope = NewDisposeScope();
        var tensors = metric.NamedStates().ToDictionary(entry => entry.Key, entry => entry.Value.ToTensor().cpu(), StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(metadata, StringComparer.Ordinal)
        {
            [UpdatesKey] = JsonSerializer.Serialize(metric.StatefulMetrics().Select(part => part.UpdateCount)),
        };
        if (metric.StateDType is { } dtype)
        {
            texts[DTypeKey] = SafeTensorsDtype.Name(dtype);
        }

        new SafeTensorsFile(tensors, texts).Write(stream);
    }

    /// <summary>Gives a metric the states of an archive; if it throws, the states are as they were.</summary>
    /// <exception cref="InvalidDataException">The states are not those of the metric.</exception>
    public static void Restore(Metric metric, SafeTensorsFile file)
    {
        if (file.Metadata.TryGetValue(DTypeKey, out var dtype))
        {
            metric.SetDType(SafeTensorsDtype.Parse(dtype));
        }

        var states = metric.NamedStates().ToDictionary(StringComparer.Ordinal);
        if (!states.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(file.Tensors.Keys))
        {
            throw new InvalidDataException($"Expected the states {string.Join(", ", states.Keys)}; found {string.Join(", ", file.Tensors.Keys)}.");
        }

        foreach (var (path, state) in states)
        {
            if (state.Refuses(file.Tensors[path]) is { } reason)
            {
                throw new InvalidDataException($"The state '{path}' does not fit: {reason}.");
            }
        }

        var parts = metric.StatefulMetrics().ToList();
        var updates = JsonSerializer.Deserialize<long[]>(file.Metadata.GetValueOrDefault(UpdatesKey, "[]")) ?? [];
        if (updates.Length != parts.Count || updates.Any(count => count < 0))
        {
            throw new InvalidDataException($"Expected {parts.Count} update counts, found {string.Join(", ", updates)}.");
        }

        foreach (var (path, state) in states)
        {
            state.Load(file.Tensors[path]);
        }

        foreach (var (part, count) in parts.Zip(updates))
        {
            part.SetUpdateCount(count);
        }
    }
}
