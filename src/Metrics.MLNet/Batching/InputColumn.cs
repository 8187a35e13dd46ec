using System.Globalization;

namespace Metrics.MLNet;

/// <summary>A column of a data view, and how its values become a part of the input of a metric.</summary>
/// <param name="column">The column.</param>
/// <param name="expected">The values that it may hold, in words.</param>
internal abstract class InputColumn(DataViewSchema.Column column, string expected)
{
    public DataViewSchema.Column Column { get; } = column;

    /// <summary>Whether values are numbered in the order in which they are met, so that the numbers of two readings do not agree.</summary>
    public bool NumbersAsMet { get; init; }

    /// <summary>Starts reading, into a buffer with room for some rows.</summary>
    public abstract ColumnReader Open(DataViewRow row, int capacity);

    /// <exception cref="ArgumentException">Always: the value of the current row cannot be used.</exception>
    public Exception Unexpected(DataViewRow row, object? value) => Error(row, string.Create(CultureInfo.InvariantCulture, $"got {value}"));

    public Exception Missing(DataViewRow row) => Error(row, "the value is missing");

    private ArgumentException Error(DataViewRow row, string problem) =>
        new($"Column '{Column.Name}', row {row.Position.ToString(CultureInfo.InvariantCulture)}: expected {expected}, {problem}.", nameof(row));
}
