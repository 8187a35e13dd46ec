namespace Metrics.MLNet;

/// <summary>Finds columns, and says what is wrong when one is not there or not of the right type.</summary>
internal static class SchemaLookup
{
    /// <param name="schema">The schema to look in.</param>
    /// <param name="name">The name of the column.</param>
    /// <param name="expected">The types that fit, in words.</param>
    /// <param name="fits">Whether a type is one of them.</param>
    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public static DataViewSchema.Column Find(this DataViewSchema schema, string name, string expected, Func<DataViewType, bool> fits)
    {
        if (schema.GetColumnOrNull(name) is not { } column)
        {
            throw new ArgumentException($"The data has no column '{name}' ({expected}). {Describe(schema)}", nameof(schema));
        }

        return fits(column.Type) ? column : throw WrongType(schema, column, expected);
    }

    public static ArgumentException WrongType(DataViewSchema schema, DataViewSchema.Column column, string expected) =>
        new($"Expected the column '{column.Name}' to be {expected}, got {column.Type}. {Describe(schema)}", nameof(schema));

    private static string Describe(DataViewSchema schema) =>
        $"The columns are {string.Join(", ", schema.Where(column => !column.IsHidden).Select(column => $"{column.Name} ({column.Type})"))}.";
}
