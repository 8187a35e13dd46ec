namespace Metrics.MLNet;

/// <summary>Single rows that count as they are read: what a prediction engine sees of a <see cref="MetricTransformer"/>.</summary>
internal sealed class AccumulatingRowMapper<TInput> : IRowToRowMapper
    where TInput : class, IMetricInput<TInput>
{
    private readonly MetricTransformer<TInput> transformer;
    private readonly InputReader<TInput>? reader;

    public AccumulatingRowMapper(DataViewSchema schema, MetricTransformer<TInput> transformer)
    {
        this.transformer = transformer;
        InputSchema = schema;

        // Rows to be predicted need not have a label; what has none is not counted.
        reader = schema.GetColumnOrNull(transformer.Options.LabelColumnName) is null ? null : transformer.ReaderOf(schema);
    }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema => InputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) =>
        dependingColumns.Concat(reader?.Columns ?? []).DistinctBy(column => column.Index);

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Schema != InputSchema)
        {
            throw new ArgumentException("Expected a row of the schema that the mapper was made for.", nameof(input));
        }

        return reader is null ? input : new AccumulatingRow<TInput>(input, reader, transformer);
    }
}
