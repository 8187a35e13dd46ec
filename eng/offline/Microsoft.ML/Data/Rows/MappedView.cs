namespace Microsoft.ML.Data;

/// <summary>A view whose rows a mapper makes from those of another view, as they are read.</summary>
internal sealed class MappedView(IDataView source, RowMapper mapper) : IDataView
{
    /// <summary>What a transformer that maps row by row makes of its input.</summary>
    public static MappedView Create(IDataView input, Func<DataViewSchema, RowMapper> createMapper)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedView(input, createMapper(input.Schema));
    }

    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return new Cursor(source.GetRowCursor(mapper.GetDependencies(needed), rand), mapper, needed);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return [.. source.GetRowCursorSet(mapper.GetDependencies(needed), n, rand).Select(input => new Cursor(input, mapper, needed))];
    }

    private sealed class Cursor(DataViewRowCursor input, RowMapper mapper, DataViewSchema.Column[] needed) : WrappingCursor(input)
    {
        private readonly MappedColumns _columns = mapper.Bind(input, needed);

        public override DataViewSchema Schema => _columns.Active.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => _columns.Active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _columns.GetGetter<TValue>(column);

        protected override bool MoveInput() => Input.MoveNext();
    }
}
