namespace Metrics.MLNet;

/// <summary>What the step adds to data of one schema: one column, behind those that are there.</summary>
internal sealed class RowMetricMapper<TInput>(
    DataViewSchema inputSchema, DataViewSchema outputSchema, InputReader<TInput> reader, RowMetricTransformer<TInput> transformer) : IRowToRowMapper
    where TInput : class, IMetricInput<TInput>
{
    public DataViewSchema InputSchema => inputSchema;

    public DataViewSchema OutputSchema => outputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        var needed = dependingColumns.ToList();
        var passed = needed.Where(column => !IsAdded(column)).Select(Source);
        return (needed.Exists(IsAdded) ? passed.Concat(reader.Columns) : passed).DistinctBy(column => column.Index);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RowMetricRow<TInput>(input, this, activeColumns.Any(IsAdded));
    }

    public bool IsAdded(DataViewSchema.Column column) => column.Index == inputSchema.Count;

    /// <summary>The column of the source that passes through unchanged.</summary>
    public DataViewSchema.Column Source(DataViewSchema.Column column) => inputSchema[column.Index];

    public RowMetricValue<TInput> Open(DataViewRow row) => new(reader, row, transformer);
}
