namespace Microsoft.ML.Data;

/// <summary>Reads a label as a number: of a key the class from 0, of a truth value 1 or 0; NaN where it is missing.</summary>
internal static class LabelGetters
{
    public static bool IsReadable(DataViewType type) =>
        type is KeyDataViewType or BooleanDataViewType || type.RawType == typeof(float) || type.RawType == typeof(double);

    public static ValueGetter<float> Create(DataViewRow row, DataViewSchema.Column column) => column.Type switch
    {
        KeyDataViewType => FromKey(KeyGetters.Create(row, column)),
        BooleanDataViewType => Convert(row.GetGetter<bool>(column), value => value ? 1f : 0f),
        { RawType: var raw } when raw == typeof(double) => Convert(row.GetGetter<double>(column), value => (float)value),
        _ => row.GetGetter<float>(column),
    };

    private static ValueGetter<float> FromKey(ValueGetter<ulong> getter) => Convert(getter, key => key == 0 ? float.NaN : key - 1);

    private static ValueGetter<float> Convert<T>(ValueGetter<T> getter, Func<T, float> convert)
    {
        T read = default;
        return (ref float value) =>
        {
            getter(ref read);
            value = convert(read);
        };
    }
}
