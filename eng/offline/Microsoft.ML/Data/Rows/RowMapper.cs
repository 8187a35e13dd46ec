namespace Microsoft.ML.Data;

/// <summary>Makes rows of an output schema, whose columns are input columns and columns of a mapping, from input rows.</summary>
internal sealed class RowMapper : IRowToRowMapper
{
    private readonly ColumnMapping _mapping;
    private readonly int[] _sources;

    /// <param name="mapping">The computed columns.</param>
    /// <param name="passed">The input columns that stay, in their order in the output; the computed ones come after them.</param>
    private RowMapper(ColumnMapping mapping, IReadOnlyList<int> passed)
    {
        _mapping = mapping;
        _sources = [.. passed, .. mapping.Outputs.Select((_, output) => ~output)];
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(passed.Select(column => mapping.InputSchema[column]));
        builder.AddColumns(mapping.Outputs);
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema => _mapping.InputSchema;

    public DataViewSchema OutputSchema { get; }

    /// <summary>Keeps all columns and adds the computed ones.</summary>
    public static RowMapper Append(ColumnMapping mapping) => new(mapping, [.. Enumerable.Range(0, mapping.InputSchema.Count)]);

    /// <summary>Keeps some columns, in the order given.</summary>
    public static RowMapper Select(DataViewSchema inputSchema, IReadOnlyList<int> columns) =>
        new(new IndependentColumns(inputSchema, []), columns);

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) =>
        dependingColumns
            .SelectMany(column => InputsOf(_sources[column.Index]))
            .Distinct()
            .Order()
            .Select(column => InputSchema[column]);

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) =>
        new MappedRow(input, Bind(input, activeColumns));

    /// <summary>The columns of the output schema, read from an input row.</summary>
    public MappedColumns Bind(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        var active = new ActiveColumns(OutputSchema, activeColumns);
        var isComputed = new bool[_mapping.Outputs.Count];
        for (var column = 0; column < _sources.Length; column++)
        {
            if (_sources[column] < 0)
            {
                isComputed[~_sources[column]] = active.Contains(column);
            }
        }

        return new MappedColumns(input, active, _sources, _mapping.CreateGetters(input, output => isComputed[output]));
    }

    private IEnumerable<int> InputsOf(int source) => source >= 0 ? [source] : _mapping.GetDependencies(~source);
}
