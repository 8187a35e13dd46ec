namespace Microsoft.ML.Data;

/// <summary>Columns that are computed from the columns of a row, one row at a time.</summary>
internal abstract class ColumnMapping(DataViewSchema inputSchema)
{
    public DataViewSchema InputSchema { get; } = inputSchema;

    public abstract IReadOnlyList<DataViewSchema.DetachedColumn> Outputs { get; }

    /// <summary>The input columns that an output is computed from.</summary>
    public abstract IEnumerable<int> GetDependencies(int output);

    /// <summary>For each active output a <see cref="ValueGetter{TValue}"/> of its raw type; null for the others.</summary>
    public abstract Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive);
}

/// <summary>A column computed on its own from some input columns.</summary>
internal sealed record ComputedColumn(
    DataViewSchema.DetachedColumn Output,
    IReadOnlyList<int> Inputs,
    Func<DataViewRow, Delegate> CreateGetter);

/// <summary>A mapping of which no two outputs share work.</summary>
internal sealed class IndependentColumns(DataViewSchema inputSchema, IReadOnlyList<ComputedColumn> columns) : ColumnMapping(inputSchema)
{
    public override IReadOnlyList<DataViewSchema.DetachedColumn> Outputs { get; } = [.. columns.Select(column => column.Output)];

    public override IEnumerable<int> GetDependencies(int output) => columns[output].Inputs;

    public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive) =>
        [.. columns.Select((column, output) => isActive(output) ? column.CreateGetter(input) : null)];
}
