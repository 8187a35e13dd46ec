namespace Metrics.MLNet;

/// <summary>A cursor whose rows count as it comes to them.</summary>
internal sealed class AccumulatingCursor<TInput>(DataViewRowCursor source, Accumulator<TInput> accumulator) : RowCursor(source, source)
    where TInput : class, IMetricInput<TInput>
{
    public override bool MoveNext()
    {
        if (base.MoveNext())
        {
            accumulator.Add(labelRequired: true);
            return true;
        }

        accumulator.Dispose();
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            accumulator.Dispose();
        }

        base.Dispose(disposing);
    }
}
