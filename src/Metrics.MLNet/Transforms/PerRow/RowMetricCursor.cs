namespace Metrics.MLNet;

/// <summary>Moves over rows with one column more.</summary>
/// <param name="source">The cursor of the source.</param>
/// <param name="row">Its current row with the column; owned, together with the source.</param>
internal sealed class RowMetricCursor<TInput>(DataViewRowCursor source, RowMetricRow<TInput> row) : DataViewRowCursor
    where TInput : class, IMetricInput<TInput>
{
    public override long Position => source.Position;

    public override long Batch => source.Batch;

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
