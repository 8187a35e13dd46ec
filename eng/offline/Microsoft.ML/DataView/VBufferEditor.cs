namespace Microsoft.ML.Data;

/// <summary>Writes a vector into the arrays of an old one where they are large enough.</summary>
public static class VBufferEditor
{
    public static VBufferEditor<T> CreateFromBuffer<T>(ref VBuffer<T> destination) =>
        new(
            destination.Length,
            destination.GetValues().Length,
            destination.ValuesArray ?? [],
            destination.IndicesArray ?? [],
            createdNewValues: false,
            createdNewIndices: false);

    public static VBufferEditor<T> Create<T>(
        ref VBuffer<T> destination,
        int newLogicalLength,
        int? valuesCount = null,
        int? maxValuesCapacity = null,
        bool keepOldOnResize = false,
        bool requireIndicesOnDense = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(newLogicalLength);
        var count = valuesCount ?? newLogicalLength;
        if (count < 0 || count > newLogicalLength)
        {
            throw new ArgumentOutOfRangeException(nameof(valuesCount), valuesCount, $"A vector of length {newLogicalLength} cannot hold that many values.");
        }

        var (values, newValues) = WithRoom(destination.ValuesArray, count, keepOldOnResize);
        var needsIndices = count < newLogicalLength || requireIndicesOnDense;
        var (indices, newIndices) = WithRoom(destination.IndicesArray, needsIndices ? count : 0, keepOldOnResize);
        return new(newLogicalLength, count, values, indices, newValues, newIndices);
    }

    private static (TItem[] Array, bool IsNew) WithRoom<TItem>(TItem[] old, int count, bool keepOld)
    {
        if ((old?.Length ?? 0) >= count)
        {
            return (old ?? [], false);
        }

        var array = new TItem[count];
        if (keepOld)
        {
            old?.CopyTo(array, 0);
        }

        return (array, true);
    }
}

public readonly ref struct VBufferEditor<T>
{
    public readonly Span<T> Values;

    public readonly Span<int> Indices;

    private readonly int _length;
    private readonly T[] _values;
    private readonly int[] _indices;

    internal VBufferEditor(int length, int count, T[] values, int[] indices, bool createdNewValues, bool createdNewIndices)
    {
        _length = length;
        _values = values;
        _indices = indices;
        Values = values.AsSpan(0, count);
        Indices = indices.AsSpan(0, Math.Min(count, indices.Length));
        CreatedNewValues = createdNewValues;
        CreatedNewIndices = createdNewIndices;
    }

    public bool CreatedNewValues { get; }

    public bool CreatedNewIndices { get; }

    public VBuffer<T> Commit() => CommitTruncated(Values.Length);

    public VBuffer<T> CommitTruncated(int physicalValuesCount) => new(_length, physicalValuesCount, _values, _indices);
}
