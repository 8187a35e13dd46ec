namespace Microsoft.ML.Data;

/// <summary>A cursor over rows held in memory, in an order of its own.</summary>
internal sealed class StoredRowsCursor : DataViewRowCursor
{
    private readonly ActiveColumns _active;
    private readonly Delegate[] _getters;
    private readonly IEnumerator<long> _rows;
    private long _position = -1;

    /// <param name="schema">The schema of the rows.</param>
    /// <param name="columns">The columns asked for.</param>
    /// <param name="stored">The values of each column asked for, by its number.</param>
    /// <param name="rows">The numbers of the rows to read, which are their ids too.</param>
    public StoredRowsCursor(
        DataViewSchema schema,
        IEnumerable<DataViewSchema.Column> columns,
        Func<DataViewSchema.Column, StoredColumn> stored,
        IEnumerable<long> rows)
    {
        _rows = rows.GetEnumerator();
        _active = new ActiveColumns(schema, columns);
        _getters = [.. schema.Select(column => _active.Contains(column) ? stored(column).CreateGetter(() => _rows.Current) : null)];
    }

    public override long Position => _position;

    public override long Batch => RowPartition.BatchOf(_rows.Current);

    public override DataViewSchema Schema => _active.Schema;

    public override bool MoveNext()
    {
        var moved = _rows.MoveNext();
        _position = moved ? _position + 1 : -1;
        return moved;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() =>
        (ref DataViewRowId value) => value = new DataViewRowId((ulong)_rows.Current, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
        _active.Cast<TValue>(column, _getters[column.Index]);

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        base.Dispose(disposing);
    }
}
