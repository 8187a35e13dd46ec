namespace Microsoft.ML.Data;

/// <summary>What a missing value is: NaN of reals, 0 of keys, empty of text. Other types have none.</summary>
internal static class MissingValues
{
    /// <summary>Whether a value is missing; null where the type has no missing value.</summary>
    public static Predicate<T> Predicate<T>(DataViewType itemType)
    {
        Delegate predicate = itemType switch
        {
            KeyDataViewType => (Predicate<T>)(value => EqualityComparer<T>.Default.Equals(value, default)),
            _ when typeof(T) == typeof(float) => (Predicate<float>)float.IsNaN,
            _ when typeof(T) == typeof(double) => (Predicate<double>)double.IsNaN,
            TextDataViewType => (Predicate<ReadOnlyMemory<char>>)(text => text.IsEmpty),
            _ => null,
        };
        return (Predicate<T>)predicate;
    }

    /// <summary>The missing value of a type, or its default where it has none.</summary>
    public static T Of<T>(DataViewType itemType) => itemType switch
    {
        NumberDataViewType when typeof(T) == typeof(float) => (T)(object)float.NaN,
        NumberDataViewType when typeof(T) == typeof(double) => (T)(object)double.NaN,
        _ => default,
    };

    /// <summary>Tests the present value of a row's column: of a vector, whether it has a missing item.</summary>
    public static Func<bool> Test(DataViewRow row, DataViewSchema.Column column) => column.Type.VisitItem(new TestFactory(row, column));

    private sealed class TestFactory(DataViewRow row, DataViewSchema.Column column) : IRawTypeVisitor<Func<bool>>
    {
        public Func<bool> Visit<T>()
        {
            if (Predicate<T>(column.Type.ItemType()) is not { } isMissing)
            {
                return () => false;
            }

            if (column.Type is not VectorDataViewType)
            {
                var getter = row.GetGetter<T>(column);
                T value = default;
                return () =>
                {
                    getter(ref value);
                    return isMissing(value);
                };
            }

            var vectorGetter = row.GetGetter<VBuffer<T>>(column);
            VBuffer<T> vector = default;
            return () =>
            {
                vectorGetter(ref vector);
                return vector.Items(all: true).Any(item => isMissing(item.Value));
            };
        }
    }
}
