namespace Metrics.MLNet;

/// <summary>A data view with one column more.</summary>
internal sealed class RowMetricView<TInput>(IDataView source, RowMetricMapper<TInput> mapper) : IDataView
    where TInput : class, IMetricInput<TInput>
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var needed = columnsNeeded.ToList();
        return With(source.GetRowCursor(mapper.GetDependencies(needed), rand), needed);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        var needed = columnsNeeded.ToList();
        return Array.ConvertAll(source.GetRowCursorSet(mapper.GetDependencies(needed), n, rand), cursor => With(cursor, needed));
    }

    private RowCursor With(DataViewRowCursor cursor, List<DataViewSchema.Column> needed) =>
        new(cursor, new RowMetricRow<TInput>(cursor, mapper, needed.Exists(mapper.IsAdded)));
}
