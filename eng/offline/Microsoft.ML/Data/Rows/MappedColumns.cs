namespace Microsoft.ML.Data;

/// <summary>The columns of a mapped row: those of the input row under new numbers, and computed ones.</summary>
internal sealed class MappedColumns(DataViewRow input, ActiveColumns active, int[] sources, Delegate[] computed)
{
    public ActiveColumns Active => active;

    public ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        var source = sources[active.Schema[column.Index].Index];
        return active.Contains(column) && source >= 0
            ? input.GetGetter<TValue>(input.Schema[source])
            : active.Cast<TValue>(column, source >= 0 ? null : computed[~source]);
    }
}

internal sealed class MappedRow(DataViewRow input, MappedColumns columns) : DataViewRow
{
    public override long Position => input.Position;

    public override long Batch => input.Batch;

    public override DataViewSchema Schema => columns.Active.Schema;

    public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => columns.Active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => columns.GetGetter<TValue>(column);

    protected override void Dispose(bool disposing)
    {
        input.Dispose();
        base.Dispose(disposing);
    }
}
