namespace Metrics.MLNet;

/// <summary>Reads one column of the row that a cursor stands on.</summary>
internal abstract class ColumnReader : IDisposable
{
    /// <summary>Writes the current value into a row of the buffer.</summary>
    /// <param name="index">The row of the buffer.</param>
    /// <returns>Whether there is a value; <see langword="false"/> if it is missing, and what stands for it was written.</returns>
    /// <exception cref="ArgumentException">The value is none that the column may hold.</exception>
    public abstract bool Read(int index);

    public abstract void Dispose();
}

/// <summary>Reads one column into rows of one kind.</summary>
/// <typeparam name="TRows">What a batch of rows is: a tensor, a list of texts, …</typeparam>
internal abstract class ColumnReader<TRows> : ColumnReader
{
    /// <summary>The first rows of the buffer, as a view.</summary>
    public abstract TRows Rows(int count);
}
