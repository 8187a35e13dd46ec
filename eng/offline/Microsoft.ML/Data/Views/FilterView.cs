namespace Microsoft.ML.Data;

/// <summary>The rows of a view that pass a test.</summary>
/// <param name="source">The view.</param>
/// <param name="tested">The columns that the test reads.</param>
/// <param name="createTest">Makes the test of a cursor's present row.</param>
internal sealed class FilterView(
    IDataView source, IReadOnlyList<DataViewSchema.Column> tested, Func<DataViewRow, Func<bool>> createTest) : IDataView
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) =>
        Filter(source.GetRowCursor(WithTested(columnsNeeded), rand));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null) =>
        [.. source.GetRowCursorSet(WithTested(columnsNeeded), n, rand).Select(Filter)];

    private IEnumerable<DataViewSchema.Column> WithTested(IEnumerable<DataViewSchema.Column> columns) =>
        columns.Concat(tested).DistinctBy(column => column.Index);

    private Cursor Filter(DataViewRowCursor input) => new(input, createTest(input));

    private sealed class Cursor(DataViewRowCursor input, Func<bool> passes) : WrappingCursor(input)
    {
        protected override bool MoveInput()
        {
            while (Input.MoveNext())
            {
                if (passes())
                {
                    return true;
                }
            }

            return false;
        }
    }
}
