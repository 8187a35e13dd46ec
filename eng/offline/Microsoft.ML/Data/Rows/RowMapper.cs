namespace Microsoft.ML.Data;

/// <summary>Makes rows of an output schema, whose columns are input columns and columns of a mapping, from input rows.</summary>
internal sealed class RowMapper : IRowToRowMapper
{
    private readonly ColumnMapping _mapping;
    private readonly int[] _sources;

    /// <param name="mapping">The computed columns.</param>
    /// <param name="sources">For each output column the number of the input column that it is, or the complement of that of the computed one.</param>
    private RowMapper(ColumnMapping mapping, int[] sources)
    {
        _mapping = mapping;
        _sources = sources;
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(sources.Select(source => source >= 0 ? new DataViewSchema.DetachedColumn(mapping.InputSchema[source]) : mapping.Outputs[~source]));
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema => _mapping.InputSchema;

    public DataViewSchema OutputSchema { get; }

    /// <summary>Keeps all columns and adds the computed ones: each after the last column of its name, which it hides, or at the end.</summary>
    public static RowMapper Append(ColumnMapping mapping)
    {
        var sources = Enumerable.Range(0, mapping.InputSchema.Count).ToList();
        for (var output = 0; output < mapping.Outputs.Count; output++)
        {
            var hidden = sources.FindLastIndex(source => NameOf(source) == mapping.Outputs[output].Name);
            sources.Insert(hidden < 0 ? sources.Count : hidden + 1, ~output);
        }

        return new(mapping, [.. sources]);

        string NameOf(int source) => source >= 0 ? mapping.InputSchema[source].Name : mapping.Outputs[~source].Name;
    }

    /// <summary>Keeps some columns, in the order given.</summary>
    public static RowMapper Select(DataViewSchema inputSchema, IReadOnlyList<int> columns) =>
        new(new IndependentColumns(inputSchema, []), [.. columns]);

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
