using Microsoft.ML;
using Microsoft.ML.Data;

namespace Microsoft.Data.Analysis;

public partial class DataFrame : IDataView
{
    private DataViewSchema _schema;

    bool IDataView.CanShuffle => false;

    DataViewSchema IDataView.Schema => Schema;

    private DataViewSchema Schema => _schema ??= BuildSchema();

    long? IDataView.GetRowCount() => Rows.Count;

    DataViewRowCursor IDataView.GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand) => new RowCursor(this, columnsNeeded);

    DataViewRowCursor[] IDataView.GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand) => [new RowCursor(this, columnsNeeded)];

    private DataViewSchema BuildSchema()
    {
        var builder = new DataViewSchema.Builder();
        foreach (var column in Columns)
        {
            column.AddDataViewColumn(builder);
        }

        return builder.ToSchema();
    }

    private sealed class RowCursor : DataViewRowCursor
    {
        private readonly DataFrame _dataFrame;
        private readonly Dictionary<int, Delegate> _getters;
        private long _position = -1;

        public RowCursor(DataFrame dataFrame, IEnumerable<DataViewSchema.Column> columnsNeeded)
        {
            _dataFrame = dataFrame;
            _getters = columnsNeeded.Select(column => column.Index).Distinct().ToDictionary(index => index, index => dataFrame.Columns[index].GetDataViewGetter(this));
        }

        public override long Position => _position;

        public override long Batch => 0;

        public override DataViewSchema Schema => _dataFrame.Schema;

        public override bool MoveNext() => ++_position < _dataFrame.Rows.Count;

        public override bool IsColumnActive(DataViewSchema.Column column) => _getters.ContainsKey(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            _getters.TryGetValue(column.Index, out var getter)
                ? (ValueGetter<TValue>)getter
                : throw new ArgumentOutOfRangeException(nameof(column), $"The cursor was not asked for column '{column.Name}'.");

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId value) => value = new DataViewRowId((ulong)_position, 0);
    }
}
