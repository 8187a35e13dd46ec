namespace Microsoft.ML.Data;

/// <summary>A transformer of which each output column is computed from one input column.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private readonly string _componentName;

    /// <param name="componentName">The name that the transformer goes by in a saved model.</param>
    /// <param name="columns">The names of the columns read and of those made from them.</param>
    private protected OneToOneTransformerBase(string componentName, IReadOnlyList<InputOutputColumnPair> columns)
    {
        _componentName = componentName;
        Columns = columns;
    }

    internal IReadOnlyList<InputOutputColumnPair> Columns { get; }

    private protected sealed override ColumnMapping CreateMapping(DataViewSchema inputSchema) =>
        new IndependentColumns(inputSchema, [.. Columns.Select((pair, i) => MapColumn(inputSchema, i, pair))]);

    /// <summary>What the output column number <paramref name="pair"/> is, and how it is computed.</summary>
    private protected abstract OneToOneColumn Map(DataViewSchema.Column input, int pair);

    private protected sealed override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(_componentName);
        InputOutputColumnPair.Write(ctx.Writer, Columns);
        SaveSettings(ctx.Writer);
    }

    /// <summary>Writes what a saved model holds of the transformer beside the names of its columns.</summary>
    private protected virtual void SaveSettings(BinaryWriter writer)
    {
    }

    private ComputedColumn MapColumn(DataViewSchema inputSchema, int index, InputOutputColumnPair pair)
    {
        var input = inputSchema[pair.InputColumnName];
        var (type, annotations, createGetter) = Map(input, index);
        return new ComputedColumn(new(pair.OutputColumnName, type, annotations), [input.Index], createGetter);
    }
}

/// <summary>A column computed from one other: its type, its annotations, and how it is read from a row.</summary>
internal sealed record OneToOneColumn(DataViewType Type, DataViewSchema.Annotations Annotations, Func<DataViewRow, Delegate> CreateGetter);
