namespace Metrics.MLNet.Tests;

/// <summary>Number columns of a type that a table of tests names.</summary>
internal static class NumberTable
{
    public static TableColumn Column(string name, DataViewType type, Array values) => values switch
    {
        sbyte[] numbers when type == NumberDataViewType.SByte => TableColumn.Of(name, type, numbers),
        byte[] numbers when type == NumberDataViewType.Byte => TableColumn.Of(name, type, numbers),
        short[] numbers when type == NumberDataViewType.Int16 => TableColumn.Of(name, type, numbers),
        ushort[] numbers when type == NumberDataViewType.UInt16 => TableColumn.Of(name, type, numbers),
        int[] numbers when type == NumberDataViewType.Int32 => TableColumn.Of(name, type, numbers),
        uint[] numbers when type == NumberDataViewType.UInt32 => TableColumn.Of(name, type, numbers),
        long[] numbers when type == NumberDataViewType.Int64 => TableColumn.Of(name, type, numbers),
        ulong[] numbers when type == NumberDataViewType.UInt64 => TableColumn.Of(name, type, numbers),
        float[] numbers => TableColumn.Of(name, type, numbers),
        _ => TableColumn.Of(name, type, (double[])values),
    };
}
