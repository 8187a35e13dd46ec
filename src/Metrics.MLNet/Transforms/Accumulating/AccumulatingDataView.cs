namespace Metrics.MLNet;

/// <summary>A data view whose rows count as they are read, if a scope is open when they are asked for.</summary>
internal sealed class AccumulatingDataView<TInput>(IDataView source, MetricTransformer<TInput> transformer) : IDataView
    where TInput : class, IMetricInput<TInput>
{
    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        if (transformer.Scope is not { } scope)
        {
            return source.GetRowCursor(columnsNeeded, rand);
        }

        var reader = transformer.ReaderOf(Schema);
        return Counting(scope, reader, source.GetRowCursor(With(reader, columnsNeeded), rand));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
    {
        if (transformer.Scope is not { } scope)
        {
            return source.GetRowCursorSet(columnsNeeded, n, rand);
        }

        var reader = transformer.ReaderOf(Schema);
        return Array.ConvertAll(source.GetRowCursorSet(With(reader, columnsNeeded), n, rand), cursor => Counting(scope, reader, cursor));
    }

    private static IEnumerable<DataViewSchema.Column> With(InputReader<TInput> reader, IEnumerable<DataViewSchema.Column> columns) =>
        columns.Concat(reader.Columns).DistinctBy(column => column.Index);

    private static DataViewRowCursor Counting(AccumulationScope<TInput> scope, InputReader<TInput> reader, DataViewRowCursor cursor) =>
        scope.Open(reader, cursor) is { } accumulator ? new AccumulatingCursor<TInput>(cursor, accumulator) : cursor;
}
