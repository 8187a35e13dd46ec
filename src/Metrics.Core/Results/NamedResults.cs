using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Metrics;

/// <summary>Results by name, in the order of the metrics that they come from: what a collection or a class-wise wrapper computes.</summary>
/// <remarks>An entry is a <see cref="Tensor"/> or an <see cref="IMetricResult"/> such as a curve.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as the plural of a result.")]
public sealed class NamedResults : IMetricResult, IReadOnlyList<KeyValuePair<string, object>>
{
    private readonly OrderedDictionary<string, object> entries;

    /// <summary>Collects results under their names.</summary>
    /// <param name="entries">Names, which must be unique, and results.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public NamedResults(IEnumerable<KeyValuePair<string, object>> entries)
    {
        this.entries = new OrderedDictionary<string, object>(entries, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => entries.SelectMany(entry => Results.Tensors(entry.Key, entry.Value));

    /// <summary>The single numbers, also those within an entry (<c>recall.threshold</c>), under the names of <see cref="Tensors"/>; curves and values per class have none.</summary>
    public IEnumerable<KeyValuePair<string, double>> Scalars => entries.SelectMany(entry => Results.Scalars(entry.Key, entry.Value));

    /// <inheritdoc/>
    public KeyValuePair<string, object> this[int index] => entries.GetAt(index);

    /// <summary>The tensor under a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name; the message lists the names there are.</exception>
    /// <exception cref="InvalidCastException">The entry is not a single tensor: use <see cref="Get{TResult}"/>.</exception>
    public Tensor this[string name] => Get<Tensor>(name);

    /// <summary>The result under a name, with its type.</summary>
    /// <param name="name">The name.</param>
    /// <typeparam name="TResult">The type of the result: <see cref="Tensor"/> or the type of a curve.</typeparam>
    /// <exception cref="KeyNotFoundException">There is no such name; the message lists the names there are.</exception>
    /// <exception cref="InvalidCastException">The entry has another type; the message names it.</exception>
    public TResult Get<TResult>(string name)
        where TResult : class
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            throw new KeyNotFoundException($"There is no result named '{name}'; there are: {string.Join(", ", entries.Keys)}.");
        }

        return entry as TResult ?? throw new InvalidCastException($"The result '{name}' is a {entry.GetType().Name}, not a {typeof(TResult).Name}.");
    }

    /// <summary>Whether there is a result under this name.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => entries.ContainsKey(name);

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) =>
        new NamedResults(entries.Select(entry => new KeyValuePair<string, object>(entry.Key, Results.Map(entry.Value, transform))));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lists the results, one a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, tensor) in Tensors)
        {
            var value = tensor.NumberOfElements == 1
                ? tensor.ToDouble().ToString("G6", CultureInfo.InvariantCulture)
                : $"{tensor.dtype} [{string.Join(", ", tensor.shape)}]";
            text.Append(name).Append(": ").AppendLine(value);
        }

        return text.ToString();
    }
}
