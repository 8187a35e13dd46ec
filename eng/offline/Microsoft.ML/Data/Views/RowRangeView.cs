namespace Microsoft.ML.Data;

/// <summary>Some rows of a view, from one position on.</summary>
internal sealed class RowRangeView(IDataView source, long skip, long take) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount() is { } count ? Math.Min(take, Math.Max(0, count - skip)) : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) =>
        new Cursor(source.GetRowCursor(columnsNeeded), skip, take);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null) =>
        [GetRowCursor(columnsNeeded)];

    private sealed class Cursor(DataViewRowCursor input, long skip, long take) : WrappingCursor(input)
    {
        private long _toSkip = skip;
        private long _left = take;

        protected override bool MoveInput()
        {
            for (; _toSkip > 0; _toSkip--)
            {
                if (!Input.MoveNext())
                {
                    return false;
                }
            }

            return _left-- > 0 && Input.MoveNext();
        }
    }
}
