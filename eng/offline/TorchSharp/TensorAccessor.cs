using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a CPU tensor in row-major order, whatever its strides.</summary>
public sealed unsafe class TensorAccessor<T> : IEnumerable<T>, IDisposable
    where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly T* start;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;

    internal TensorAccessor(Tensor tensor)
    {
        this.tensor = tensor;
        start = (T*)tensor.DataPointer();
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get => Read(Element(indices));
        set
        {
            *Element(indices) = value;
            GC.KeepAlive(tensor);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The tensor has several dimensions and no elements.</exception>
    public T[] ToArray()
    {
        var result = new T[Count];
        if (shape.Length > 1 || Count > 0)
        {
            CopyTo(result.AsSpan());
        }

        return result;
    }

    public Array ToNDArray()
    {
        var result = Array.CreateInstance(typeof(T), shape);
        var indices = new int[shape.Length];
        foreach (var value in this)
        {
            result.SetValue(value, indices);
            for (var d = shape.Length - 1; d >= 0 && ++indices[d] == shape[d]; d--)
            {
                indices[d] = 0;
            }
        }

        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such element to begin with, nor has one without elements.</exception>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tensorIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(tensorIndex, Count);
        var target = array[arrayIndex..];
        var count = checked((int)(Count - tensorIndex));
        if (contiguous)
        {
            new ReadOnlySpan<T>(start + tensorIndex, count).CopyTo(target);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                target[i] = *Position(tensorIndex + i);
            }
        }

        GC.KeepAlive(tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (var i = arrayIndex; i < array.Length; i++)
        {
            *Position(tensorIndex + i - arrayIndex) = array[i];
        }

        GC.KeepAlive(tensor);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0L; i < Count; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to release: the memory belongs to the tensor, which has to outlive this.</summary>
    public void Dispose()
    {
    }

    private T At(long index) => Read(Position(index));

    private T Read(T* element)
    {
        var value = *element;
        GC.KeepAlive(tensor);
        return value;
    }

    /// <summary>The element with the given row-major number.</summary>
    private T* Position(long index)
    {
        if ((ulong)index >= (ulong)Count)
        {
            throw new IndexOutOfRangeException($"Element {index} of a tensor with {Count} elements.");
        }

        if (contiguous)
        {
            return start + index;
        }

        var offset = 0L;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            (index, var position) = Math.DivRem(index, shape[d]);
            offset += position * strides[d];
        }

        return start + offset;
    }

    /// <summary>One index is a row-major number; several name a position in each dimension.</summary>
    private T* Element(long[] indices)
    {
        if (indices.Length <= 1)
        {
            return Position(indices.Length == 0 ? 0 : indices[0]);
        }

        var offset = 0L;
        for (var d = 0; d < indices.Length; d++)
        {
            if ((ulong)indices[d] >= (ulong)shape[d])
            {
                throw new IndexOutOfRangeException($"Index {indices[d]} in a dimension of size {shape[d]}.");
            }

            offset += indices[d] * strides[d];
        }

        return start + offset;
    }
}
