namespace Metrics.MLNet;

/// <summary>Moves over the rows of a source, and shows each of them as another row does that is made around the source.</summary>
/// <param name="source">The cursor that moves.</param>
/// <param name="row">Its current row, seen through whatever changes it; the source itself if nothing does. It is disposed with the cursor.</param>
internal class RowCursor(DataViewRowCursor source, DataViewRow row) : DataViewRowCursor
{
    public override long Position => row.Position;

    public override long Batch => row.Batch;

    public override DataViewSchema Schema => row.Schema;

    public override bool MoveNext() => source.MoveNext();

    public override bool IsColumnActive(DataViewSchema.Column column) => row.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => row.GetGetter<TValue>(column);

    public override ValueGetter<DataViewRowId> GetIdGetter() => row.GetIdGetter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            row.Dispose();
        }

        base.Dispose(disposing);
    }
}
