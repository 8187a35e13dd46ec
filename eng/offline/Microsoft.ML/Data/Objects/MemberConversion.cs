namespace Microsoft.ML.Data;

/// <summary>Something done with the conversion from a column's value to a member's.</summary>
internal interface IMemberConversionVisitor<out TResult>
{
    TResult Visit<TValue, TMember>(Func<TValue, TMember> convert);
}

/// <summary>How values of columns become members of objects: as they are, vectors as arrays too, text as strings too.</summary>
internal static class MemberConversion
{
    public static TResult Visit<TResult>(DataViewSchema.Column column, Type memberType, IMemberConversionVisitor<TResult> visitor) =>
        column.Type.VisitItem(new Choice<TResult>(column, memberType, visitor));

    private sealed class Choice<TResult>(DataViewSchema.Column column, Type memberType, IMemberConversionVisitor<TResult> visitor) : IRawTypeVisitor<TResult>
    {
        public TResult Visit<T>()
        {
            var isVector = column.Type is VectorDataViewType;
            var isText = column.Type.ItemType() is TextDataViewType;
            return memberType switch
            {
                _ when memberType == typeof(T) && !isVector => visitor.Visit((T value) => value),
                _ when memberType == typeof(VBuffer<T>) && isVector => visitor.Visit((VBuffer<T> value) => value.Clone()),
                _ when memberType == typeof(T[]) && isVector => visitor.Visit((VBuffer<T> value) => ToArray(value)),
                _ when memberType == typeof(string) && isText && !isVector => visitor.Visit((ReadOnlyMemory<char> value) => value.ToString()),
                _ when memberType == typeof(string[]) && isText && isVector => visitor.Visit((VBuffer<ReadOnlyMemory<char>> value) => ToStrings(value)),
                _ => throw new InvalidOperationException($"Can't bind the column '{column.Name}' of type '{column.Type}' to a value of type '{memberType}'."),
            };
        }

        private static T[] ToArray<T>(VBuffer<T> value)
        {
            var array = new T[value.Length];
            value.CopyTo(array);
            return array;
        }

        private static string[] ToStrings(VBuffer<ReadOnlyMemory<char>> value) =>
            [.. value.DenseValues().Select(text => text.ToString())];
    }
}
