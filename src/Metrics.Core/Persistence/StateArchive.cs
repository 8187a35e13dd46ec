using System.Text.Json;

namespace Metrics;

/// <summary>The states of a metric as safetensors, with the update counts in the metadata: what files and messages have in common.</summary>
internal static class StateArchive
{
    private const string UpdatesKey = "update_counts";
    private const string DTypesKey = "state_dtypes";

    /// <summary>Writes the states.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="metadata">What else the archive says.</param>
    /// <param name="stream">The stream to write to; it stays open.</param>
    public static void Write(Metric metric, IReadOnlyDictionary<string, string> metadata, Stream stream)
    {
        using var use = metric.Claim("Save");
        using var scope = NewDisposeScope();
        var tensors = metric.NamedStates().ToDictionary(entry => entry.Key, entry => entry.Value.ToTensor().cpu(), StringComparer.Ordinal);
        var parts = metric.StatefulMetrics().ToList();
        var texts = new Dictionary<string, string>(metadata, StringComparer.Ordinal)
        {
            [UpdatesKey] = JsonSerializer.Serialize(parts.Select(part => part.UpdateCount)),
            [DTypesKey] = JsonSerializer.Serialize(parts.Select(part => part.StateDType is { } dtype ? SafeTensorsDtype.Name(dtype) : null)),
        };
        new SafeTensorsFile(tensors, texts).Write(stream);
    }

    /// <summary>Gives a metric the states of an archive; if it throws, the states are as they were.</summary>
    /// <exception cref="InvalidDataException">The states are not those of the metric.</exception>
    public static void Restore(Metric metric, SafeTensorsFile file)
    {
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
        var updates = OfEach<long>(parts, file, UpdatesKey, count => count >= 0);
        var dtypes = OfEach<string?>(parts, file, DTypesKey, name => name is null || is_floating_point(SafeTensorsDtype.Parse(name)));
        foreach (var (part, name) in parts.Zip(dtypes))
        {
            if (name is not null)
            {
                part.SetDType(SafeTensorsDtype.Parse(name));
            }
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

    /// <summary>What the metadata says of each of the metrics that hold a state, as a list.</summary>
    private static T[] OfEach<T>(List<Metric> parts, SafeTensorsFile file, string key, Func<T, bool> isValid)
    {
        var text = file.Metadata.GetValueOrDefault(key) ?? "null";
        try
        {
            return JsonSerializer.Deserialize<T[]>(text) is { } values && values.Length == parts.Count && values.All(isValid)
                ? values
                : throw new InvalidDataException($"Expected {key} of {parts.Count} metrics, found {text}.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Expected {key} of {parts.Count} metrics, found {text}.", exception);
        }
    }
}
