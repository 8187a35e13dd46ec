namespace Metrics.MLNet;

/// <summary>A row that counts once for each position it takes, when the first of its values is read there.</summary>
internal sealed class AccumulatingRow<TInput>(DataViewRow source, InputReader<TInput> reader, MetricTransformer<TInput> transformer) : DataViewRow
    where TInput : class, IMetricInput<TInput>
{
    private long position = -1;
    private AccumulationScope<TInput>? scope;
    private Accumulator<TInput>? accumulator;

    public override long Position => source.Position;

    public override long Batch => source.Batch;

    public override DataViewSchema Schema => source.Schema;

    public override bool IsColumnActive(DataViewSchema.Column column) => source.IsColumnActive(column);

    public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        var getter = source.GetGetter<TValue>(column);
        return (ref TValue value) =>
        {
            if (source.Position != position)
            {
                position = source.Position;
                Count();
            }

            getter(ref value);
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            accumulator?.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count()
    {
        var open = transformer.Scope;
        if (open is not null && open != scope)
        {
            scope = open;
            accumulator = open.Open(reader, source);
        }

        if (open is not null)
        {
            accumulator?.Add(labelRequired: false);
        }
    }
}
