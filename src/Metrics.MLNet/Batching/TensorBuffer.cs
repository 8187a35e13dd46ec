namespace Metrics.MLNet;

/// <summary>A CPU tensor of fixed capacity that is filled row by row, over and over again.</summary>
internal sealed unsafe class TensorBuffer : IDisposable
{
    private readonly Tensor tensor;
    private readonly int width;

    /// <summary>Where the tensor's memory begins; it stays there as long as the tensor lives.</summary>
    private readonly byte* data;

    /// <param name="dtype">The type of the elements.</param>
    /// <param name="capacity">The number of rows.</param>
    /// <param name="width">The number of elements of a row, or <see langword="null"/> for one element without a dimension of its own.</param>
    public TensorBuffer(ScalarType dtype, int capacity, int? width)
    {
        this.width = width ?? 1;
        tensor = empty(width is { } size ? [capacity, size] : [capacity], dtype: dtype).DetachFromDisposeScope();
        fixed (byte* start = tensor.bytes)
        {
            data = start;
        }
    }

    /// <summary>The elements of one row.</summary>
    public Span<TElement> Row<TElement>(int index)
        where TElement : unmanaged => new((TElement*)data + ((long)index * width), width);

    /// <summary>The element of a row that has but one.</summary>
    public ref TElement Element<TElement>(int index)
        where TElement : unmanaged => ref ((TElement*)data)[index];

    /// <summary>A buffer for more rows that begins with the first of these.</summary>
    /// <param name="capacity">The number of rows of the new buffer.</param>
    /// <param name="used">The number of rows to copy.</param>
    public TensorBuffer Grow(int capacity, int used)
    {
        using var scope = NewDisposeScope();
        var larger = new TensorBuffer(tensor.dtype, capacity, tensor.dim() == 1 ? null : width);
        larger.Rows(used).copy_(Rows(used));
        return larger;
    }

    /// <summary>The first rows, as a view of the buffer.</summary>
    public Tensor Rows(int count) => tensor.narrow(0, 0, count);

    public void Dispose() => tensor.Dispose();
}
