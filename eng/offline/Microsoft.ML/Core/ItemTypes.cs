namespace Microsoft.ML.Data;

/// <summary>The closed set of types that items of columns have.</summary>
internal static class ItemTypes
{
    private static readonly Dictionary<Type, ItemType> s_byRawType = new ItemType[]
    {
        new NumberType<sbyte>(NumberDataViewType.SByte),
        new NumberType<byte>(NumberDataViewType.Byte),
        new NumberType<short>(NumberDataViewType.Int16),
        new NumberType<ushort>(NumberDataViewType.UInt16),
        new NumberType<int>(NumberDataViewType.Int32),
        new NumberType<uint>(NumberDataViewType.UInt32),
        new NumberType<long>(NumberDataViewType.Int64),
        new NumberType<ulong>(NumberDataViewType.UInt64),
        new NumberType<float>(NumberDataViewType.Single),
        new NumberType<double>(NumberDataViewType.Double),
        new ItemType<bool>(BooleanDataViewType.Instance),
        new ItemType<ReadOnlyMemory<char>>(TextDataViewType.Instance),
        new ItemType<DateTime>(DateTimeDataViewType.Instance),
        new ItemType<DateTimeOffset>(DateTimeOffsetDataViewType.Instance),
        new ItemType<TimeSpan>(TimeSpanDataViewType.Instance),
        new ItemType<DataViewRowId>(RowIdDataViewType.Instance),
    }.ToDictionary(item => item.Type.RawType);

    /// <summary>The type of a column's items: of a vector that of its elements, of anything else the type itself.</summary>
    public static DataViewType ItemType(this DataViewType type) => type is VectorDataViewType vector ? vector.ItemType : type;

    public static PrimitiveDataViewType OfRaw(Type rawType) =>
        OfRawOrNull(rawType) ?? throw new ArgumentException($"No column type has items of type {rawType}.", nameof(rawType));

    public static PrimitiveDataViewType OfRawOrNull(Type rawType) =>
        rawType == typeof(string) ? TextDataViewType.Instance : s_byRawType.GetValueOrDefault(rawType)?.Type;

    /// <summary>Calls the visitor with the raw type of the items.</summary>
    public static TResult VisitItem<TResult>(this DataViewType type, IRawTypeVisitor<TResult> visitor) => Of(type).Accept(visitor);

    /// <summary>Calls the visitor with the raw type of the items, which are numbers or keys.</summary>
    public static TResult VisitNumber<TResult>(this DataViewType type, INumberVisitor<TResult> visitor) => Of(type).Accept(visitor);

    /// <summary>Calls the visitor with the raw type of the column, which of a vector is <see cref="VBuffer{T}"/>.</summary>
    public static TResult VisitRaw<TResult>(this DataViewType type, IRawTypeVisitor<TResult> visitor) =>
        type.VisitItem(type is VectorDataViewType ? new InVector<TResult>(visitor) : visitor);

    private static ItemType Of(DataViewType type) =>
        s_byRawType.GetValueOrDefault(type.ItemType().RawType) ?? throw new NotSupportedException($"Columns of type {type} are not supported here.");

    private sealed class InVector<TResult>(IRawTypeVisitor<TResult> visitor) : IRawTypeVisitor<TResult>
    {
        public TResult Visit<T>() => visitor.Visit<VBuffer<T>>();
    }
}
