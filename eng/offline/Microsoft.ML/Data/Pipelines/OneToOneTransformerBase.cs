namespace Microsoft.ML.Data;

/// <summary>A transformer of which each output column is computed from one input column.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private protected OneToOneTransformerBase(IReadOnlyList<InputOutputColumnPair> columns)
    {
        Columns = columns;
    }

    internal IReadOnlyList<InputOutputColumnPair> Columns { get; }

    private protected sealed override ColumnMapping CreateMapping(DataViewSchema inputSchema) =>
        new IndependentColumns(inputSchema, [.. Columns.Select((pair, i) => MapColumn(inputSchema, i, pair))]);

    /// <summary>What the output column number <paramref name="pair"/> is, and how it is computed.</summary>
    private protected abstract OneToOneColumn Map(DataViewSchema.Column input, int pair);

    private ComputedColumn MapColumn(DataViewSchema inputSchema, int index, InputOutputColumnPair pair)
    {
        var input = inputSchema[pair.InputColumnName];
        var (type, annotations, createGetter) = Map(input, index);
        return new ComputedColumn(new(pair.OutputColumnName, type, annotations), [input.Index], createGetter);
    }
}

/// <summary>A column computed from one other: its type, its annotations, and how it is read from a row.</summary>
internal sealed record OneToOneColumn(DataViewType Type, DataViewSchema.Annotations Annotations, Func<DataViewRow, Delegate> CreateGetter);
