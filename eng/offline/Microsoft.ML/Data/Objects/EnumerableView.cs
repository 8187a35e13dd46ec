namespace Microsoft.ML.Data;

/// <summary>The view of a sequence of objects. It is enumerated once for each cursor.</summary>
internal sealed class EnumerableView<TObject>(IEnumerable<TObject> data, ObjectReader<TObject> reader) : IDataView
    where TObject : class
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => reader.Schema;

    public long? GetRowCount() => data.TryGetNonEnumeratedCount(out var count) ? count : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) =>
        new Cursor(data.GetEnumerator(), new ObjectRow<TObject>(reader, columnsNeeded));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(IEnumerator<TObject> objects, ObjectRow<TObject> row) : DataViewRowCursor
    {
        private bool _done;

        public override long Position => _done ? -1 : row.Position;

        public override long Batch => row.Batch;

        public override DataViewSchema Schema => row.Schema;

        public override bool MoveNext()
        {
            if (!_done && objects.MoveNext())
            {
                row.MoveTo(objects.Current);
                return true;
            }

            _done = true;
            return false;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => row.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => row.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => row.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            objects.Dispose();
            base.Dispose(disposing);
        }
    }
}
