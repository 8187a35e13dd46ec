namespace Metrics.MLNet.Tests;

/// <summary>A column of a <see cref="TableView"/>.</summary>
internal abstract record TableColumn(string Name, DataViewType Type, DataViewSchema.Annotations? Annotations)
{
    public static TableColumn Of<T>(string name, DataViewType type, T[] values, DataViewSchema.Annotations? annotations = null) =>
        new TableColumn<T>(name, type, values, annotations);

    public abstract int Count { get; }
}

internal sealed record TableColumn<T>(string Name, DataViewType Type, T[] Values, DataViewSchema.Annotations? Annotations)
    : TableColumn(Name, Type, Annotations)
{
    public override int Count => Values.Length;
}

/// <summary>A data view over arrays, with columns of any type and as many cursors as one asks for.</summary>
internal sealed class TableView : IDataView
{
    private readonly TableColumn[] columns;
    private readonly long? rowCount;

    public TableView(params TableColumn[] columns)
        : this(knowsRowCount: true, columns)
    {
    }

    public TableView(bool knowsRowCount, params TableColumn[] columns)
    {
        this.columns = columns;
        rowCount = knowsRowCount ? columns[0].Count : null;
        var builder = new DataViewSchema.Builder();
        foreach (var column in columns)
        {
            builder.AddColumn(column.Name, column.Type, column.Annotations);
        }

        Schema = builder.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    /// <summary>The columns that the last cursor was asked for.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    public long? GetRowCount() => rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        GetRowCursorSet(columnsNeeded, 1)[0];

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        Asked = [.. columnsNeeded.Select(column => column.Name)];
        return [.. Enumerable.Range(0, n).Select(first => new Cursor(this, Asked, first, n))];
    }

    private sealed class Cursor(TableView view, IReadOnlyList<string> active, int first, int step) : DataViewRowCursor
    {
        private long position = first - step;

        public override long Position => position;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        public override bool MoveNext()
        {
            position += step;
            return position < view.columns[0].Count;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Name);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Assert.IsTrue(IsColumnActive(column), $"{column.Name} is not active");
            var values = ((TableColumn<TValue>)view.columns[column.Index]).Values;
            return (ref TValue value) => value = values[position];
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new((ulong)position, 0);
    }
}
