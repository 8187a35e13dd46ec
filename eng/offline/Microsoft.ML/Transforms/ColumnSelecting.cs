using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class ColumnSelectingEstimator : TrivialEstimator<ColumnSelectingTransformer>
{
    internal ColumnSelectingEstimator(ColumnSelectingTransformer transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Transformer.Drops
            ? new SchemaShape(inputSchema.Where(column => !Transformer.ColumnNames.Contains(column.Name)))
            : new SchemaShape(Transformer.ColumnNames.Select(inputSchema.Get));
    }
}

/// <summary>Keeps the columns named, in their order, or drops them. Of those kept, hidden columns go unless they are to stay.</summary>
public sealed class ColumnSelectingTransformer : ITransformer
{
    internal const string ComponentName = "SelectColumns";

    private readonly bool _keepHidden;

    internal ColumnSelectingTransformer(IReadOnlyList<string> columnNames, bool drops, bool keepHidden)
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        ColumnNames = columnNames;
        Drops = drops;
        _keepHidden = keepHidden;
    }

    internal IReadOnlyList<string> ColumnNames { get; }

    internal bool Drops { get; }

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => CreateMapper(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input) => MappedView.Create(input, CreateMapper);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => CreateMapper(inputSchema);

    internal static ColumnSelectingTransformer Load(ModelLoadContext context) =>
        new(context.Reader.ReadStrings(), context.Reader.ReadBoolean(), context.Reader.ReadBoolean());

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.Writer.Write(ColumnNames);
        ctx.Writer.Write(Drops);
        ctx.Writer.Write(_keepHidden);
    }

    private RowMapper CreateMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        if (ColumnNames.FirstOrDefault(name => inputSchema.GetColumnOrNull(name) is null) is { } missing)
        {
            throw new ArgumentOutOfRangeException(nameof(inputSchema), $"Could not find input column '{missing}'.");
        }

        var kept = Drops
            ? inputSchema.Where(column => !ColumnNames.Contains(column.Name))
            : ColumnNames.SelectMany(name => inputSchema.Where(column => column.Name == name && (_keepHidden || !column.IsHidden)));
        return RowMapper.Select(inputSchema, [.. kept.Select(column => column.Index)]);
    }
}
