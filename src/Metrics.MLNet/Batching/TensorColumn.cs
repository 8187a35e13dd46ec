using System.Globalization;

namespace Metrics.MLNet;

/// <summary>A column of a data view, and how its values become rows of a tensor.</summary>
/// <param name="column">The column.</param>
/// <param name="expected">The values that it may hold, in words.</param>
internal abstract class TensorColumn(DataViewSchema.Column column, string expected)
{
    public DataViewSchema.Column Column { get; } = column;

    /// <summary>Starts reading, into a buffer with room for some rows.</summary>
    public abstract ColumnReader Open(DataViewRow row, int capacity);

    /// <exception cref="ArgumentException">Always: the value of the current row cannot be used.</exception>
    public Exception Unexpected(DataViewRow row, object? value) => Error(row, string.Create(CultureInfo.InvariantCulture, $"got {value}"));

    public Exception Missing(DataViewRow row) => Error(row, "the value is missing");

    private ArgumentException Error(DataViewRow row, string problem) =>
        new($"Column '{Column.Name}', row {row.Position.ToString(CultureInfo.InvariantCulture)}: expected {expected}, {problem}.", nameof(row));
}

/// <summary>Reads one column of the row that a cursor stands on.</summary>
internal abstract class ColumnReader : IDisposable
{
    /// <summary>Writes the current value into a row of the buffer.</summary>
    /// <param name="index">The row of the buffer.</param>
    /// <returns>Whether there is a value; <see langword="false"/> if it is missing, and what stands for it was written.</returns>
    /// <exception cref="ArgumentException">The value is none that the column may hold.</exception>
    public abstract bool Read(int index);

    /// <summary>The first rows of the buffer, as a view.</summary>
    public abstract Tensor Rows(int count);

    public abstract void Dispose();
}
