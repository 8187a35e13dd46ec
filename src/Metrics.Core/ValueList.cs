using System.Collections;
using System.Runtime.CompilerServices;

namespace Metrics;

/// <summary>Makes a <see cref="ValueList{T}"/> from a collection expression.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the given values.</summary>
    /// <param name="values">The values.</param>
    /// <typeparam name="T">The type of a value.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> values)
        where T : IEquatable<T> => new(values.ToArray());
}

/// <summary>An immutable list that is equal to another with the same values, as the arguments in a record must be.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list of values, and a value itself.")]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : IEquatable<T>
{
    private readonly T[] values;

    internal ValueList(T[] values) => this.values = values;

    /// <inheritdoc/>
    public int Count => values.Length;

    /// <inheritdoc/>
    public T this[int index] => values[index];

    /// <summary>The values as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => values;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The values, in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", values)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
