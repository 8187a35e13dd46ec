namespace Microsoft.ML.Data;

/// <summary>The rows of text files, read anew by each cursor.</summary>
internal sealed class TextView(IMultiStreamSource source, TextLoader.Options options, DataViewSchema schema, TextColumn[] columns) : IDataView
{
    private readonly IMultiStreamSource _source = source;
    private readonly TextLoader.Options _options = options;
    private readonly TextColumn[] _columns = columns;

    public bool CanShuffle => false;

    public DataViewSchema Schema => schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) =>
        new Cursor(this, columnsNeeded, RowPartition.All);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return _options.UseThreads && n > 1
            ? [.. RowPartition.Split(n).Select(partition => new Cursor(this, needed, partition))]
            : [GetRowCursor(needed)];
    }

    private sealed class Cursor : DataViewRowCursor
    {
        private readonly TextRowReader _reader;
        private readonly RowPartition _partition;
        private readonly long _maxRows;
        private readonly ActiveColumns _active;
        private readonly Delegate[] _getters;
        private long _row = -1;
        private long _position = -1;

        public Cursor(TextView view, IEnumerable<DataViewSchema.Column> columnsNeeded, RowPartition partition)
        {
            _reader = new TextRowReader(view._source, view._options, view._options.HasHeader);
            _partition = partition;
            _maxRows = view._options.MaxRows ?? long.MaxValue;
            _active = new ActiveColumns(view.Schema, columnsNeeded);
            _getters =
            [
                .. view._columns.Select((column, i) =>
                    _active.Contains(i) ? column.CreateGetter(_reader, view._options, () => _row) : null),
            ];
        }

        public override long Position => _position;

        public override long Batch => RowPartition.BatchOf(_row);

        public override DataViewSchema Schema => _active.Schema;

        public override bool MoveNext()
        {
            var isMine = false;
            while (!isMine && ++_row < _maxRows)
            {
                isMine = _partition.Contains(_row);
                if (!(isMine ? _reader.ReadRow() : _reader.SkipRow()))
                {
                    isMine = false;
                    break;
                }
            }

            _position = isMine ? _position + 1 : -1;
            return isMine;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() =>
            (ref DataViewRowId value) => value = new DataViewRowId((ulong)_row, 0);

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            _active.Cast<TValue>(column, _getters[column.Index]);

        protected override void Dispose(bool disposing)
        {
            _reader.Dispose();
            base.Dispose(disposing);
        }
    }
}
