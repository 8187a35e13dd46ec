using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Does something with a number type that is known only at run time.</summary>
internal interface INumberVisitor<out TResult>
{
    TResult Visit<T>()
        where T : unmanaged, INumber<T>;
}

/// <summary>The number types that a column of a data view can have.</summary>
internal static class NumberTypes
{
    public static TResult Accept<TResult>(Type rawType, INumberVisitor<TResult> visitor) => Type.GetTypeCode(rawType) switch
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
        _ => throw new ArgumentException($"Expected a number type, got {rawType.Name}.", nameof(rawType)),
    };

    public static bool IsFloatingPoint(this DataViewType type) => type is NumberDataViewType && (type.RawType == typeof(float) || type.RawType == typeof(double));
}
