namespace Microsoft.ML.Data;

/// <summary>Getters that compute each item of a column from the item of another at the same place.</summary>
internal static class ItemwiseGetter
{
    /// <summary>The type of items put in the place of those of another type.</summary>
    public static DataViewType WithItems(DataViewType type, PrimitiveDataViewType itemType) =>
        type is VectorDataViewType vector ? new VectorDataViewType(itemType, vector.Dimensions) : itemType;

    public static Delegate Create<TSource, TTarget>(DataViewRow row, DataViewSchema.Column column, Func<TSource, TTarget> convert)
    {
        if (column.Type is not VectorDataViewType)
        {
            var getter = row.GetGetter<TSource>(column);
            TSource source = default;
            ValueGetter<TTarget> converted = (ref TTarget value) =>
            {
                getter(ref source);
                value = convert(source);
            };
            return converted;
        }

        var vectorGetter = row.GetGetter<VBuffer<TSource>>(column);
        VBuffer<TSource> vector = default;
        ValueGetter<VBuffer<TTarget>> convertedVector = (ref VBuffer<TTarget> value) =>
        {
            vectorGetter(ref vector);
            var editor = VBufferEditor.Create(ref value, vector.Length);
            var slot = 0;
            foreach (var item in vector.DenseValues())
            {
                editor.Values[slot++] = convert(item);
            }

            value = editor.Commit();
        };
        return convertedVector;
    }
}
