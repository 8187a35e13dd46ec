using System.Collections;

namespace Microsoft.ML.Data;

/// <summary>A vector, dense or sparse, over arrays that a reader may reuse for the next row.</summary>
public readonly struct VBuffer<T> : IEnumerable
{
    public readonly int Length;

    private readonly int _count;
    private readonly T[] _values;
    private readonly int[] _indices;

    public VBuffer(int length, T[] values, int[] indices = null)
        : this(length, values?.Length ?? 0, values, indices)
    {
    }

    public VBuffer(int length, int count, T[] values, int[] indices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (count < 0 || count > length || count > (values?.Length ?? 0))
        {
            throw new ArgumentException($"{count} values of a vector of length {length} do not fit the array of {values?.Length ?? 0} given.", nameof(count));
        }

        if (count < length && count > (indices?.Length ?? 0))
        {
            throw new ArgumentException($"A vector of length {length} with {count} values needs as many indices.", nameof(indices));
        }

        Length = length;
        _count = count;
        _values = values;
        _indices = indices;
    }

    public bool IsDense => _count == Length;

    internal T[] ValuesArray => _values;

    internal int[] IndicesArray => _indices;

    public ReadOnlySpan<T> GetValues() => _values.AsSpan(0, _count);

    public ReadOnlySpan<int> GetIndices() => IsDense ? default : _indices.AsSpan(0, _count);

    public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length)
    {
        ArgumentNullException.ThrowIfNull(source);
        var editor = VBufferEditor.Create(ref destination, length);
        source.AsSpan(sourceIndex, length).CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public void CopyToDense(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length);
        CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public void CopyTo(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length, _count);
        GetValues().CopyTo(editor.Values);
        GetIndices().CopyTo(editor.Indices);
        destination = editor.Commit();
    }

    public void CopyTo(ref VBuffer<T> destination, int sourceIndex, int length)
    {
        if (sourceIndex < 0 || length < 0 || sourceIndex > Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(sourceIndex), sourceIndex, $"No {length} items from there in a vector of length {Length}.");
        }

        var (first, end) = StoredRange(sourceIndex, length);
        var editor = VBufferEditor.Create(ref destination, length, end - first);
        GetValues()[first..end].CopyTo(editor.Values);
        if (end - first < length)
        {
            for (var i = first; i < end; i++)
            {
                editor.Indices[i - first] = _indices[i] - sourceIndex;
            }
        }

        destination = editor.Commit();
    }

    public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default)
    {
        var target = destination.Slice(destinationIndex, Length);
        if (IsDense)
        {
            GetValues().CopyTo(target);
            return;
        }

        target.Fill(defaultValue);
        for (var i = 0; i < _count; i++)
        {
            target[_indices[i]] = _values[i];
        }
    }

    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
    {
        var stored = 0;
        for (var i = 0; i < Length; i++)
        {
            if (IsDense)
            {
                yield return new(i, _values[i]);
            }
            else if (stored < _count && _indices[stored] == i)
            {
                yield return new(i, _values[stored++]);
            }
            else if (all)
            {
                yield return new(i, default);
            }
        }
    }

    public IEnumerable<T> DenseValues() => Items(all: true).Select(item => item.Value);

    public T GetItemOrDefault(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        if (IsDense)
        {
            return _values[index];
        }

        var stored = GetIndices().BinarySearch(index);
        return stored < 0 ? default : _values[stored];
    }

    public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

    public IEnumerator GetEnumerator() => DenseValues().GetEnumerator();

    public override string ToString() => IsDense ? $"Dense vector of size {Length}" : $"Sparse vector of size {Length}, {_count} explicit values";

    /// <summary>A copy that shares no array with this one.</summary>
    internal VBuffer<T> Clone()
    {
        VBuffer<T> copy = default;
        CopyTo(ref copy);
        return copy;
    }

    /// <summary>Which stored values lie in a range of the vector.</summary>
    private (int First, int End) StoredRange(int start, int length)
    {
        if (IsDense)
        {
            return (start, start + length);
        }

        var first = FirstStoredAtOrAfter(start);
        return (first, FirstStoredAtOrAfter(start + length));
    }

    private int FirstStoredAtOrAfter(int index)
    {
        var stored = GetIndices().BinarySearch(index);
        return stored < 0 ? ~stored : stored;
    }
}
