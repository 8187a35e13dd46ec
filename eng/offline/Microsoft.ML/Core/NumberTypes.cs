using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Something done with the raw type of a number.</summary>
internal interface INumberVisitor<out TResult>
{
    TResult Visit<T>()
        where T : struct, INumber<T>;
}

internal static class NumberTypes
{
    public static TResult VisitNumber<TResult>(Type rawType, INumberVisitor<TResult> visitor) => Type.GetTypeCode(rawType) switch
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
        _ => throw new ArgumentException($"{rawType} is no number.", nameof(rawType)),
    };

    /// <summary>Reads a scalar column of any number or key type as double.</summary>
    public static Func<double> DoubleGetter(this DataViewRow row, DataViewSchema.Column column) =>
        column.Type is NumberDataViewType or KeyDataViewType
            ? VisitNumber(column.Type.RawType, new DoubleGetterFactory(row, column))
            : throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' of type {column.Type} is no number.");

    private sealed class DoubleGetterFactory(DataViewRow row, DataViewSchema.Column column) : INumberVisitor<Func<double>>
    {
        public Func<double> Visit<T>()
            where T : struct, INumber<T>
        {
            var getter = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                getter(ref value);
                return double.CreateTruncating(value);
            };
        }
    }
}
