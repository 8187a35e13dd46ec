namespace Metrics.MLNet.Tests;

/// <summary>A data view that counts how often one of its rows is read.</summary>
internal sealed class CountingView(IDataView source, RowCounter counter) : IDataView
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(source.GetRowCursor(columnsNeeded, rand), counter);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        Array.ConvertAll(source.GetRowCursorSet(columnsNeeded, n, rand), cursor => new Cursor(cursor, counter));

    private sealed class Cursor(DataViewRowCursor source, RowCounter counter) : RowCursor(source, source)
    {
        public override bool MoveNext()
        {
            var moved = base.MoveNext();
            counter.Add(moved ? 1 : 0);
            return moved;
        }
    }
}

/// <summary>What several views count together.</summary>
internal sealed class RowCounter
{
    private long rows;

    public long Rows => Interlocked.Read(ref rows);

    public void Add(int count) => Interlocked.Add(ref rows, count);
}
