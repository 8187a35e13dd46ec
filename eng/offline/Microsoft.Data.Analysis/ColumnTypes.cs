using Microsoft.ML.Data;

namespace Microsoft.Data.Analysis;

/// <summary>Which column holds values of a type, and what type a data view gives it.</summary>
internal static class ColumnTypes
{
    public static PrimitiveDataViewType DataViewTypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => BooleanDataViewType.Instance,
        TypeCode.Byte => NumberDataViewType.Byte,
        TypeCode.SByte => NumberDataViewType.SByte,
        TypeCode.Int16 => NumberDataViewType.Int16,
        TypeCode.UInt16 => NumberDataViewType.UInt16,
        TypeCode.Int32 => NumberDataViewType.Int32,
        TypeCode.UInt32 => NumberDataViewType.UInt32,
        TypeCode.Int64 => NumberDataViewType.Int64,
        TypeCode.UInt64 => NumberDataViewType.UInt64,
        TypeCode.Single => NumberDataViewType.Single,
        TypeCode.Double => NumberDataViewType.Double,
        TypeCode.DateTime => DateTimeDataViewType.Instance,
        _ when type == typeof(ReadOnlyMemory<char>) => TextDataViewType.Instance,
        _ => throw NotSupported(type),
    };

    public static DataFrameColumn NewColumn(string name, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new BooleanDataFrameColumn(name),
        TypeCode.Byte => new ByteDataFrameColumn(name),
        TypeCode.SByte => new SByteDataFrameColumn(name),
        TypeCode.Int16 => new Int16DataFrameColumn(name),
        TypeCode.UInt16 => new UInt16DataFrameColumn(name),
        TypeCode.Int32 => new Int32DataFrameColumn(name),
        TypeCode.UInt32 => new UInt32DataFrameColumn(name),
        TypeCode.Int64 => new Int64DataFrameColumn(name),
        TypeCode.UInt64 => new UInt64DataFrameColumn(name),
        TypeCode.Single => new SingleDataFrameColumn(name),
        TypeCode.Double => new DoubleDataFrameColumn(name),
        TypeCode.DateTime => new DateTimeDataFrameColumn(name),
        TypeCode.String => new StringDataFrameColumn(name),
        _ => throw NotSupported(type),
    };

    public static DataFrameColumn NewVectorColumn(string name, Type itemType) => Type.GetTypeCode(itemType) switch
    {
        TypeCode.Boolean => new VBufferDataFrameColumn<bool>(name),
        TypeCode.Byte => new VBufferDataFrameColumn<byte>(name),
        TypeCode.SByte => new VBufferDataFrameColumn<sbyte>(name),
        TypeCode.Int16 => new VBufferDataFrameColumn<short>(name),
        TypeCode.UInt16 => new VBufferDataFrameColumn<ushort>(name),
        TypeCode.Int32 => new VBufferDataFrameColumn<int>(name),
        TypeCode.UInt32 => new VBufferDataFrameColumn<uint>(name),
        TypeCode.Int64 => new VBufferDataFrameColumn<long>(name),
        TypeCode.UInt64 => new VBufferDataFrameColumn<ulong>(name),
        TypeCode.Single => new VBufferDataFrameColumn<float>(name),
        TypeCode.Double => new VBufferDataFrameColumn<double>(name),
        _ when itemType == typeof(ReadOnlyMemory<char>) => new VBufferDataFrameColumn<ReadOnlyMemory<char>>(name),
        _ => throw NotSupported(itemType),
    };

    private static NotSupportedException NotSupported(Type type) => new($"{type.Name} is not a supported column type.");
}
