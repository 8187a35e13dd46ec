namespace Microsoft.ML.Data;

/// <summary>Finds the columns of an evaluation and refuses those of a type that it does not take.</summary>
internal static class EvaluationColumns
{
    public static DataViewSchema.Column BinaryLabel(this DataViewSchema schema, string name) =>
        schema.Find("Label", name, "Boolean, Single, Double or a key of 2", type => type is KeyDataViewType { Count: 2 } || (LabelGetters.IsReadable(type) && type is not KeyDataViewType));

    public static DataViewSchema.Column ClassLabel(this DataViewSchema schema, string name) =>
        schema.Find("Label", name, "Single, Double or a key", type => LabelGetters.IsReadable(type) && type is not BooleanDataViewType);

    public static DataViewSchema.Column KeyLabel(this DataViewSchema schema, string name) =>
        schema.Find("Label", name, "a key", type => type is KeyDataViewType);

    public static DataViewSchema.Column RealLabel(this DataViewSchema schema, string name) =>
        schema.Find("Label", name, "Single or Double", type => type is NumberDataViewType && LabelGetters.IsReadable(type));

    public static DataViewSchema.Column AnomalyLabel(this DataViewSchema schema, string name) =>
        schema.Find("Label", name, "Single or a key of 2", type => type is KeyDataViewType { Count: 2 } || type == NumberDataViewType.Single);

    public static DataViewSchema.Column RowGroup(this DataViewSchema schema, string name) =>
        schema.Find("Group", name, "a key", type => type is KeyDataViewType);

    public static DataViewSchema.Column Single(this DataViewSchema schema, string role, string name) =>
        schema.Find(role, name, "Single", type => type == NumberDataViewType.Single);

    public static DataViewSchema.Column SingleVector(this DataViewSchema schema, string role, string name) =>
        schema.Find(role, name, "a vector of Single of known size", type => type is VectorDataViewType { IsKnownSize: true } vector && vector.ItemType == NumberDataViewType.Single);

    public static int VectorSize(this DataViewSchema.Column column) => ((VectorDataViewType)column.Type).Size;

    private static DataViewSchema.Column Find(this DataViewSchema schema, string role, string name, string expected, Predicate<DataViewType> accepts)
    {
        var column = schema.GetColumnOrNull(name)
            ?? throw new ArgumentOutOfRangeException(nameof(schema), $"{role} column '{name}' not found");
        return accepts(column.Type)
            ? column
            : throw new ArgumentOutOfRangeException(nameof(schema), $"Schema mismatch for {role.ToLowerInvariant()} column '{name}': expected {expected}, got {column.Type}");
    }
}
