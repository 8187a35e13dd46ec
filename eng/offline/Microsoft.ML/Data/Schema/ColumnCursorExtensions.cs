namespace Microsoft.ML.Data;

public static class ColumnCursorExtensions
{
    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.GetColumn<T>(data.Schema[columnName]);
    }

    public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
    {
        ArgumentNullException.ThrowIfNull(data);
        return MemberConversion.Visit(column, typeof(T), new ReaderFactory<T>(data, column));
    }

    private sealed class ReaderFactory<T>(IDataView data, DataViewSchema.Column column) : IMemberConversionVisitor<IEnumerable<T>>
    {
        public IEnumerable<T> Visit<TValue, TMember>(Func<TValue, TMember> convert) => Read((Func<TValue, T>)(Delegate)convert);

        private IEnumerable<T> Read<TValue>(Func<TValue, T> convert)
        {
            using var cursor = data.GetRowCursor([column]);
            var getter = cursor.GetGetter<TValue>(column);
            TValue value = default;
            while (cursor.MoveNext())
            {
                getter(ref value);
                yield return convert(value);
            }
        }
    }
}
