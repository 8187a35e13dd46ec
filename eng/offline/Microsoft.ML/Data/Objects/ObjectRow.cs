namespace Microsoft.ML.Data;

/// <summary>The row of one object at a time.</summary>
internal sealed class ObjectRow<TObject>(ObjectReader<TObject> reader, IEnumerable<DataViewSchema.Column> columns) : DataViewRow
    where TObject : class
{
    private readonly ActiveColumns _active = new(reader.Schema, columns);
    private TObject _current;
    private long _position = -1;

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => reader.Schema;

    public void MoveTo(TObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _current = value;
        _position++;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() =>
        (ref DataViewRowId value) => value = new DataViewRowId((ulong)_position, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
        _active.Cast<TValue>(column, _active.Contains(column) ? reader.CreateGetter(column.Index, () => _current) : null);
}
