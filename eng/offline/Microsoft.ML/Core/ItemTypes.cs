namespace Microsoft.ML.Data;

/// <summary>Something done with the raw type of a column as a type argument.</summary>
internal interface IRawTypeVisitor<out TResult>
{
    TResult Visit<T>();
}

/// <summary>The closed set of types that items of columns have.</summary>
internal static class ItemTypes
{
    /// <summary>The type of a column's items: of a vector that of its elements, of anything else the type itself.</summary>
    public static DataViewType ItemType(this DataViewType type) => type is VectorDataViewType vector ? vector.ItemType : type;

    public static PrimitiveDataViewType OfRaw(Type rawType) =>
        OfRawOrNull(rawType) ?? throw new ArgumentException($"No column type has items of type {rawType}.", nameof(rawType));

    public static PrimitiveDataViewType OfRawOrNull(Type rawType) => Type.GetTypeCode(rawType) switch
    {
        TypeCode.SByte => NumberDataViewType.SByte,
        TypeCode.Byte => NumberDataViewType.Byte,
        TypeCode.Int16 => NumberDataViewType.Int16,
        TypeCode.UInt16 => NumberDataViewType.UInt16,
        TypeCode.Int32 => NumberDataViewType.Int32,
        TypeCode.UInt32 => NumberDataViewType.UInt32,
        TypeCode.Int64 => NumberDataViewType.Int64,
        TypeCode.UInt64 => NumberDataViewType.UInt64,
        TypeCode.Single => NumberDataViewType.Single,
        TypeCode.Double => NumberDataViewType.Double,
        TypeCode.Boolean => BooleanDataViewType.Instance,
        TypeCode.String => TextDataViewType.Instance,
        TypeCode.DateTime => DateTimeDataViewType.Instance,
        _ when rawType == typeof(ReadOnlyMemory<char>) => TextDataViewType.Instance,
        _ when rawType == typeof(TimeSpan) => TimeSpanDataViewType.Instance,
        _ when rawType == typeof(DateTimeOffset) => DateTimeOffsetDataViewType.Instance,
        _ when rawType == typeof(DataViewRowId) => RowIdDataViewType.Instance,
        _ => null,
    };

    /// <summary>Calls the visitor with the raw type of the items.</summary>
    public static TResult VisitItem<TResult>(this DataViewType type, IRawTypeVisitor<TResult> visitor)
    {
        var rawType = type.ItemType().RawType;
        return Type.GetTypeCode(rawType) switch
        {
            TypeCode.SByte => visitor.Visit<sbyte>(),
            TypeCode.Byte => visitor.Visit<byte>(),
            TypeCode.Int16 => visitor.Visit<short>(),
            TypeCode.UInt16 => visitor.Visit<ushort>(),
            TypeCode.Int32 => visitor.Visit<int>(),
            TypeCode.UInt32 => visitor.Visit<uint>(),
            TypeCode.Int64 => visitor.Visit<long>(),
            TypeCode.UInt64 => visitor.Visit<ulong>(),
            TypeCode.Single => visitor.Visit<float>(),
            TypeCode.Double => visitor.Visit<double>(),
            TypeCode.Boolean => visitor.Visit<bool>(),
            TypeCode.DateTime => visitor.Visit<DateTime>(),
            _ when rawType == typeof(ReadOnlyMemory<char>) => visitor.Visit<ReadOnlyMemory<char>>(),
            _ when rawType == typeof(TimeSpan) => visitor.Visit<TimeSpan>(),
            _ when rawType == typeof(DateTimeOffset) => visitor.Visit<DateTimeOffset>(),
            _ when rawType == typeof(DataViewRowId) => visitor.Visit<DataViewRowId>(),
            _ => throw new NotSupportedException($"Columns of type {type} are not supported here."),
        };
    }

    /// <summary>Calls the visitor with the raw type of the column, which of a vector is <see cref="VBuffer{T}"/>.</summary>
    public static TResult VisitRaw<TResult>(this DataViewType type, IRawTypeVisitor<TResult> visitor) =>
        type.VisitItem(type is VectorDataViewType ? new InVector<TResult>(visitor) : visitor);

    private sealed class InVector<TResult>(IRawTypeVisitor<TResult> visitor) : IRawTypeVisitor<TResult>
    {
        public TResult Visit<T>() => visitor.Visit<VBuffer<T>>();
    }
}
