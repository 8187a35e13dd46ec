namespace Metrics;

/// <content>States as a dictionary of tensors, under the names that TorchMetrics gives them.</content>
public abstract partial class Metric
{
    /// <summary>
    /// The states that are persistent (see <see cref="Persistent"/>), as copies that belong to the caller, each under its path.
    /// Members of a collection that share a state all have it.
    /// </summary>
    /// <remarks>
    /// The dictionary of a model that holds the metric has them, too. Loading that dictionary into a model leaves its metrics as
    /// they are, because TorchSharp writes into tensors of the same size, and states grow: give the metric its part by
    /// <see cref="load_state_dict"/>. A file that keeps all there is to a metric is written by <see cref="MetricFile"/>.
    /// </remarks>
    /// <param name="destination">The dictionary to add to; a new one if it is left out.</param>
    /// <param name="prefix">Put before each name, with a dot.</param>
    /// <returns>The dictionary.</returns>
    public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
    {
        using var use = Claim();
        Refresh();
        var dictionary = base.state_dict(destination, prefix);
        foreach (var state in states.Where(state => state.IsPersistent))
        {
            dictionary[Path(prefix, state.Name)] = state.ToTensor();
        }

        return dictionary;
    }

    /// <summary>Takes states from a dictionary that <see cref="state_dict"/> made; copies are taken. If it throws, nothing has changed.</summary>
    /// <remarks>
    /// A dictionary does not say how many batches stand behind it: a metric that has seen none counts one then. Of members that
    /// share a state, the first one's counts.
    /// </remarks>
    /// <param name="source">Tensors by path.</param>
    /// <param name="strict">Whether a persistent state that is missing, or a name that is not a state's, is an error.</param>
    /// <param name="skip">Names to leave alone.</param>
    /// <returns>The names that are missing and those that are not a state's.</returns>
    /// <exception cref="InvalidOperationException">Names are missing or unexpected, or the metric shares its state with other members of a collection.</exception>
    /// <exception cref="ArgumentException">A tensor does not fit its state; the message names it.</exception>
    public override (IList<string>, IList<string>) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var use = Claim();
        ThrowIfSynced();
        ThrowIfShared();
        var known = PathsOfAllStates(prefix: null).ToDictionary(entry => entry.Path, entry => entry.State, StringComparer.Ordinal);
        var skipped = skip ?? [];
        var missing = known.Where(entry => entry.Value.IsPersistent).Select(entry => entry.Key).Where(path => !source.ContainsKey(path) && !skipped.Contains(path)).ToList();
        var unexpected = source.Keys.Where(path => !known.ContainsKey(path) && !skipped.Contains(path)).ToList();
        if (strict && (missing.Count > 0 || unexpected.Count > 0))
        {
            throw new InvalidOperationException($"These are not the states of {Name}: missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
        }

        var taken = NamedStates().Where(entry => source.ContainsKey(entry.Key) && !skipped.Contains(entry.Key)).ToList();
        foreach (var (path, state) in taken)
        {
            if (state.Refuses(source[path]) is { } reason)
            {
                throw new ArgumentException($"The state '{path}' does not fit: {reason}.", nameof(source));
            }
        }

        using var scope = NewDisposeScope();
        foreach (var (path, state) in taken)
        {
            state.Load(source[path]);
        }

        var loaded = taken.Select(entry => entry.Value).ToHashSet();
        foreach (var metric in StatefulMetrics().Where(metric => metric.NamedStates().Any(entry => loaded.Contains(entry.Value))))
        {
            metric.SetUpdateCount(Math.Max(metric.UpdateCount, 1));
        }

        return (missing, unexpected);
    }

    /// <summary>Takes states and update counts from a file; if it throws, nothing has changed.</summary>
    /// <exception cref="InvalidDataException">The states are not those of the metric.</exception>
    internal void Restore(SafeTensorsFile file)
    {
        using var use = Claim();
        ThrowIfSynced();
        ThrowIfShared();
        StateArchive.Restore(this, file);
    }

    /// <summary>The states of this metric and of all below it, also of members that share one.</summary>
    private IEnumerable<(string Path, MetricState State)> PathsOfAllStates(string? prefix) =>
        states.Select(state => (Path(prefix, state.Name), state)).Concat(parts.SelectMany(part => part.Value.PathsOfAllStates(Path(prefix, part.Key))));

    private static string Path(string? prefix, string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
}
