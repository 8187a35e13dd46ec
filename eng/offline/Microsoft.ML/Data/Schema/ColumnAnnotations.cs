namespace Microsoft.ML.Data;

/// <summary>The annotations that columns of ML.NET carry, by their names.</summary>
internal static class ColumnAnnotations
{
    public const string KeyValuesName = "KeyValues";
    public const string SlotNamesName = "SlotNames";
    public const string IsNormalizedName = "IsNormalized";

    public static DataViewSchema.Annotations SlotNames(ReadOnlyMemory<char>[] names)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddSlotNames(names);
        return builder.ToAnnotations();
    }

    public static void AddSlotNames(this DataViewSchema.Annotations.Builder builder, ReadOnlyMemory<char>[] names) =>
        builder.AddVector(SlotNamesName, TextDataViewType.Instance, names);

    public static void AddKeyValues<T>(this DataViewSchema.Annotations.Builder builder, PrimitiveDataViewType itemType, T[] values) =>
        builder.AddVector(KeyValuesName, itemType, values);

    public static void AddIsNormalized(this DataViewSchema.Annotations.Builder builder) =>
        builder.AddPrimitiveValue(IsNormalizedName, BooleanDataViewType.Instance, true);

    /// <summary>The annotations of a column that say something about its slots, and stay true when its values are computed anew.</summary>
    public static void AddSlotNamesOf(this DataViewSchema.Annotations.Builder builder, DataViewSchema.Column column) =>
        builder.Add(column.Annotations, name => name == SlotNamesName);

    private static void AddVector<T>(this DataViewSchema.Annotations.Builder builder, string name, PrimitiveDataViewType itemType, T[] values) =>
        builder.Add(name, new VectorDataViewType(itemType, values.Length), (ref VBuffer<T> value) => VBuffer<T>.Copy(values, 0, ref value, values.Length));
}
