namespace Microsoft.ML.Data;

/// <summary>The rows of a view in a random order, the same at each reading.</summary>
internal sealed class ShuffledView(IDataView source, int seed) : IDataView
{
    private readonly CacheView _rows = new(source);

    public bool CanShuffle => true;

    public DataViewSchema Schema => _rows.Schema;

    public long? GetRowCount() => _rows.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) =>
        _rows.GetRowCursor(columnsNeeded, rand ?? new Random(seed));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
