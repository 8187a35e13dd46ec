using System.Globalization;
using Microsoft.Data.Analysis;

namespace Metrics.MLNet;

/// <summary>
/// A data frame whose nulls are seen. As a data view, a frame shows a null in a column of integers or Booleans as 0 or false; here
/// such a column is Double, and null is NaN.
/// </summary>
internal sealed class NullableFrameView : IDataView
{
    private readonly DataFrame frame;
    private readonly IDataView view;

    private NullableFrameView(DataFrame frame)
    {
        this.frame = frame;
        view = frame;
        var builder = new DataViewSchema.Builder();
        foreach (var column in view.Schema)
        {
            builder.AddColumn(column.Name, HidesNulls(frame.Columns[column.Index]) ? NumberDataViewType.Double : column.Type);
        }

        Schema = builder.ToSchema();
    }

    public bool CanShuffle => view.CanShuffle;

    public DataViewSchema Schema { get; }

    /// <summary>The data itself, unless it is a frame with nulls that it would hide.</summary>
    public static IDataView Of(IDataView data) => data is DataFrame frame && frame.Columns.Any(HidesNulls) ? new NullableFrameView(frame) : data;

    public long? GetRowCount() => view.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var needed = columnsNeeded.Select(column => column.Index).ToHashSet();
        return new Cursor(this, view.GetRowCursor(view.Schema.Where(column => needed.Contains(column.Index)), rand));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private static bool HidesNulls(DataFrameColumn column) =>
        column.NullCount > 0 && (column.DataType == typeof(bool) || (column.DataType.IsPrimitive && column.DataType != typeof(float) && column.DataType != typeof(double)));

    private sealed class Cursor(NullableFrameView owner, DataViewRowCursor cursor) : DataViewRowCursor
    {
        public override long Position => cursor.Position;

        public override long Batch => cursor.Batch;

        public override DataViewSchema Schema => owner.Schema;

        public override bool MoveNext() => cursor.MoveNext();

        public override bool IsColumnActive(DataViewSchema.Column column) => cursor.IsColumnActive(owner.view.Schema[column.Index]);

        public override ValueGetter<DataViewRowId> GetIdGetter() => cursor.GetIdGetter();

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            var source = owner.frame.Columns[column.Index];
            return HidesNulls(source)
                ? (ValueGetter<TValue>)(Delegate)(ValueGetter<double>)((ref double value) => value = Number(source[Position]))
                : cursor.GetGetter<TValue>(owner.view.Schema[column.Index]);
        }

        protected override void Dispose(bool disposing)
        {
            cursor.Dispose();
            base.Dispose(disposing);
        }

        private static double Number(object? value) => value switch
        {
            null => double.NaN,
            char character => character,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };
    }
}
