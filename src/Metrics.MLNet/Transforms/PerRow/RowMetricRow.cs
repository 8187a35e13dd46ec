namespace Metrics.MLNet;

/// <summary>A row with one column more.</summary>
internal sealed class RowMetricRow<TInput>(DataViewRow source, RowMetricMapper<TInput> mapper, bool isAddedActive) : DataViewRow
    where TInput : class, IMetricInput<TInput>
{
    private readonly RowMetricValue<TInput>? added = isAddedActive ? mapper.Open(source) : null;

    public override long Position => source.Position;

    public override long Batch => source.Batch;

    public override DataViewSchema Schema => mapper.OutputSchema;

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        mapper.IsAdded(column) ? added is not null : source.IsColumnActive(mapper.Source(column));

    public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!mapper.IsAdded(column))
        {
            return source.GetGetter<TValue>(mapper.Source(column));
        }

        var value = added ?? throw new InvalidOperationException($"The column '{column.Name}' is not active.");
        return (Delegate)(ValueGetter<float>)value.Get as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"The column '{column.Name}' is Single, not {typeof(TValue).Name}.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            added?.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
