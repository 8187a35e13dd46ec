namespace Microsoft.ML.Data;

/// <summary>Writes columns of a row into the members of objects.</summary>
internal sealed class ObjectWriter<TObject>
    where TObject : class
{
    private readonly (SchemaDefinition.Column Member, DataViewSchema.Column Column)[] _columns;

    public ObjectWriter(DataViewSchema schema, bool ignoreMissingColumns, SchemaDefinition definition = null)
    {
        definition ??= SchemaDefinition.Create(typeof(TObject), SchemaDefinition.Direction.Write);
        var columns = new List<(SchemaDefinition.Column, DataViewSchema.Column)>();
        foreach (var member in definition)
        {
            if (schema.GetColumnOrNull(member.ColumnName) is { } column)
            {
                columns.Add((member, column));
            }
            else if (!ignoreMissingColumns)
            {
                throw new ArgumentOutOfRangeException(nameof(schema), $"Could not find column '{member.ColumnName}' for member {member.MemberName} of {typeof(TObject)}.");
            }
        }

        _columns = [.. columns];
    }

    /// <summary>The columns that are written to members.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => _columns.Select(pair => pair.Column);

    /// <summary>What writes the present values of a row into an object.</summary>
    public Action<TObject> Bind(DataViewRow row)
    {
        var setters = _columns
            .Select(pair => MemberConversion.Visit(pair.Column, MemberTypes.TypeOf(pair.Member.Member), new SetterFactory(pair.Member, pair.Column, row)))
            .ToArray();
        return target =>
        {
            foreach (var set in setters)
            {
                set(target);
            }
        };
    }

    private sealed class SetterFactory(SchemaDefinition.Column member, DataViewSchema.Column column, DataViewRow row) : IMemberConversionVisitor<Action<TObject>>
    {
        public Action<TObject> Visit<TValue, TMember>(Func<TValue, TMember> convert)
        {
            var getter = row.GetGetter<TValue>(column);
            var set = MemberTypes.Setter<TObject, TMember>(member.Member);
            TValue value = default;
            return target =>
            {
                getter(ref value);
                set(target, convert(value));
            };
        }
    }
}
