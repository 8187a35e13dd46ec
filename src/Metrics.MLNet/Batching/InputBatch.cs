namespace Metrics.MLNet;

/// <summary>Gathers rows into batches of a fixed size, in buffers that are filled over and over again.</summary>
/// <param name="reader">The columns to read.</param>
/// <param name="row">The row or cursor to read from.</param>
/// <param name="capacity">The number of rows in a full batch.</param>
/// <param name="missing">What becomes of rows with a missing value.</param>
/// <typeparam name="TInput">The input that the rows become.</typeparam>
internal sealed class InputBatch<TInput>(InputReader<TInput> reader, DataViewRow row, int capacity, MissingValues missing) : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    private readonly ColumnReader[] columns = [.. reader.Sources.Select(source => source.Open(row, capacity))];
    private readonly Func<BatchColumns, int, string?>? contradiction = reader.Contradiction;

    /// <summary>The rows gathered since the batch was last taken.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>Adds the current row.</summary>
    /// <param name="labelRequired">Whether a missing label is a missing value like others; otherwise the row is left out in any case.</param>
    /// <returns>Whether the row was added; <see langword="false"/> if it was left out.</returns>
    /// <exception cref="ArgumentException">A value is missing and may not be, or is none that the column may hold.</exception>
    public bool Add(bool labelRequired = true)
    {
        var (place, sources) = (Count, columns);
        for (var i = 0; i < sources.Length; i++)
        {
            if (!sources[i].Read(place) && IsLeftOut(i, labelRequired))
            {
                return false;
            }
        }

        if (contradiction is not null)
        {
            CheckContradiction(place);
        }

        Count = place + 1;
        return true;
    }

    /// <summary>Gives the rows gathered so far, and starts the next batch.</summary>
    /// <returns>
    /// Tensors in the current dispose scope. On the CPU they are views of the buffers, valid until the next row is added: a
    /// metric keeps copies of what it needs.
    /// </returns>
    public TInput Take(Device device)
    {
        var input = reader.Assemble(new(columns, Count)).To(device);
        Count = 0;
        return input;
    }

    public void Dispose()
    {
        foreach (var column in columns)
        {
            column.Dispose();
        }
    }

    /// <summary>Whether the row is left out for want of a value in a column.</summary>
    private bool IsLeftOut(int column, bool labelRequired)
    {
        if (column == 0 && !labelRequired)
        {
            return true;
        }

        return missing == MissingValues.Fail ? throw reader.Sources[column].Missing(row) : missing == MissingValues.Skip;
    }

    private void CheckContradiction(int place)
    {
        if (contradiction!(new(columns, place), place) is { } problem)
        {
            throw Contradictory(row, problem);
        }
    }

    private static ArgumentException Contradictory(DataViewRow row, string problem) => new($"Row {row.Position}: {problem}.", nameof(row));
}
