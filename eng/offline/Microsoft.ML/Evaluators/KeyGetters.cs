using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Reads key columns of any raw type alike.</summary>
internal static class KeyGetters
{
    /// <summary>The key as a number from 1; 0 where it is missing.</summary>
    public static ValueGetter<ulong> Create(DataViewRow row, DataViewSchema.Column column) => Type.GetTypeCode(column.Type.RawType) switch
    {
        TypeCode.Byte => Create<byte>(row, column),
        TypeCode.UInt16 => Create<ushort>(row, column),
        TypeCode.UInt32 => Create<uint>(row, column),
        _ => row.GetGetter<ulong>(column),
    };

    private static ValueGetter<ulong> Create<T>(DataViewRow row, DataViewSchema.Column column)
        where T : struct, IBinaryInteger<T>
    {
        var getter = row.GetGetter<T>(column);
        T key = default;
        return (ref ulong value) =>
        {
            getter(ref key);
            value = ulong.CreateChecked(key);
        };
    }
}
