namespace Metrics.MLNet;

/// <summary>Gathers rows into batches of a fixed size, in buffers that are filled over and over again.</summary>
/// <param name="reader">The columns to read.</param>
/// <param name="row">The row or cursor to read from.</param>
/// <param name="capacity">The number of rows in a full batch.</param>
internal sealed class PairBatch(PairReader reader, DataViewRow row, int capacity) : IDisposable
{
    private readonly ColumnReader preds = reader.Preds.Open(row, capacity);
    private readonly ColumnReader target = reader.Target.Open(row, capacity);

    /// <summary>The rows gathered since the batch was last taken.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>Adds the current row.</summary>
    /// <exception cref="ArgumentException">A value is missing, or none that the column may hold.</exception>
    public void Add()
    {
        if (!TryAdd())
        {
            throw reader.Target.Missing(row);
        }
    }

    /// <summary>Adds the current row if it has a label.</summary>
    /// <exception cref="ArgumentException">A value is none that the column may hold, or the prediction is missing.</exception>
    public bool TryAdd()
    {
        if (!target.Read(Count))
        {
            return false;
        }

        if (!preds.Read(Count))
        {
            throw reader.Preds.Missing(row);
        }

        Count++;
        return true;
    }

    /// <summary>Gives the rows gathered so far, and starts the next batch.</summary>
    /// <returns>
    /// Tensors in the current dispose scope. On the CPU they are views of the buffers, valid until the next row is added: a
    /// metric keeps copies of what it needs.
    /// </returns>
    public TensorPair Take(Device device)
    {
        var pair = new TensorPair(preds.Rows(Count), target.Rows(Count)).To(device);
        Count = 0;
        return pair;
    }

    public void Dispose()
    {
        preds.Dispose();
        target.Dispose();
    }
}
