namespace Metrics.MLNet;

/// <summary>A cursor whose rows count as it comes to them.</summary>
internal sealed class AccumulatingCursor<TInput>(DataViewRowCursor source, Accumulator<TInput> accumulator) : DataViewRowCursor
    where TInput : class, IMetricInput<TInput>
{
    public override long Position => source.Position;

    public override long Batch => source.Batch;

    public override DataViewSchema Schema => source.Schema;

    public override bool MoveNext()
    {
        if (source.MoveNext())
        {
            accumulator.Add(labelRequired: true);
            return true;
        }

        accumulator.Dispose();
        return false;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => source.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => source.GetGetter<TValue>(column);

    public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            accumulator.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
