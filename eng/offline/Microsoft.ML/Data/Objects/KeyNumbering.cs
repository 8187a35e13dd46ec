using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Objects number a key from 0, columns from 1; what is not below the count is missing, 0.</summary>
/// <remarks>Of a single key, that is: the keys in an object's vectors are those of the column.</remarks>
internal static class KeyNumbering
{
    /// <summary>From the number in an object to that in a column; null where the column is no key.</summary>
    public static Func<T, T> FromObject<T>(DataViewType type) => type is not KeyDataViewType { Count: var count }
        ? null
        : (Func<T, T>)(Delegate)(Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Byte => FromIndex<byte>(count),
            TypeCode.UInt16 => FromIndex<ushort>(count),
            TypeCode.UInt32 => FromIndex<uint>(count),
            _ => FromIndex<ulong>(count),
        });

    private static Delegate FromIndex<TKey>(ulong count)
        where TKey : IUnsignedNumber<TKey>, INumberBase<TKey>
    {
        Func<TKey, TKey> toKey = index => ulong.CreateTruncating(index) < count ? index + TKey.One : TKey.Zero;
        return toKey;
    }
}
