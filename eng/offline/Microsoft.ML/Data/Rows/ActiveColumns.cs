namespace Microsoft.ML.Data;

/// <summary>The columns of a schema that a reader asked for; the others have no getter.</summary>
internal sealed class ActiveColumns
{
    private readonly bool[] _isActive;

    public ActiveColumns(DataViewSchema schema, IEnumerable<DataViewSchema.Column> columns)
    {
        Schema = schema;
        _isActive = new bool[schema.Count];
        foreach (var column in columns ?? [])
        {
            _isActive[schema[column.Index].Index] = true;
        }
    }

    public DataViewSchema Schema { get; }

    public bool Contains(int column) => _isActive[column];

    public bool Contains(DataViewSchema.Column column) =>
        column.Index < _isActive.Length
            ? _isActive[column.Index]
            : throw new ArgumentOutOfRangeException(nameof(column), column.Name, "The column is not of this schema.");

    /// <summary>A column's getter as the type asked for, or what is wrong with asking.</summary>
    public ValueGetter<TValue> Cast<TValue>(DataViewSchema.Column column, Delegate getter)
    {
        if (!Contains(column))
        {
            throw new InvalidOperationException($"Column '{column.Name}' was not asked for when the cursor was made.");
        }

        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"Column '{column.Name}' is read as {Schema[column.Index].Type.RawType}, not as {typeof(TValue)}.");
    }
}
