using System.Runtime.InteropServices;

namespace Microsoft.ML.Runtime;

/// <summary>Writes and reads items of one of the types that columns have.</summary>
internal abstract class ItemCodec<T>
{
    public abstract void Write(BinaryWriter writer, ReadOnlySpan<T> items);

    public abstract void Read(ModelReader reader, Span<T> items);

    /// <summary>The fewest bytes that an item takes.</summary>
    public abstract int SmallestSize { get; }
}

internal static class ItemCodec
{
    private static readonly Dictionary<Type, object> s_codecs = new()
    {
        [typeof(sbyte)] = new Raw<sbyte>(),
        [typeof(byte)] = new Raw<byte>(),
        [typeof(short)] = new Raw<short>(),
        [typeof(ushort)] = new Raw<ushort>(),
        [typeof(int)] = new Raw<int>(),
        [typeof(uint)] = new Raw<uint>(),
        [typeof(long)] = new Raw<long>(),
        [typeof(ulong)] = new Raw<ulong>(),
        [typeof(float)] = new Raw<float>(),
        [typeof(double)] = new Raw<double>(),
        [typeof(bool)] = new OneByOne<bool>(sizeof(bool), (writer, value) => writer.Write(value), reader => reader.ReadBoolean()),
        [typeof(ReadOnlyMemory<char>)] = new OneByOne<ReadOnlyMemory<char>>(
            1, (writer, value) => writer.Write(value.ToString()), reader => reader.ReadString().AsMemory()),
        [typeof(TimeSpan)] = new OneByOne<TimeSpan>(
            sizeof(long), (writer, value) => writer.Write(value.Ticks), reader => new TimeSpan(reader.ReadInt64())),
        [typeof(DateTime)] = new OneByOne<DateTime>(
            sizeof(long), (writer, value) => writer.Write(value.ToBinary()), reader => DateTime.FromBinary(reader.ReadInt64())),
        [typeof(DateTimeOffset)] = new OneByOne<DateTimeOffset>(2 * sizeof(long), WriteDateTimeOffset, ReadDateTimeOffset),
        [typeof(Data.DataViewRowId)] = new OneByOne<Data.DataViewRowId>(2 * sizeof(long), WriteRowId, ReadRowId),
    };

    public static ItemCodec<T> For<T>() =>
        s_codecs.TryGetValue(typeof(T), out var codec)
            ? (ItemCodec<T>)codec
            : throw new NotSupportedException($"Values of type {typeof(T)} are not saved in a model.");

    /// <summary>Writes items after their number.</summary>
    public static void WriteMany<T>(this BinaryWriter writer, ReadOnlySpan<T> items)
    {
        writer.Write(items.Length);
        For<T>().Write(writer, items);
    }

    public static T[] ReadMany<T>(this ModelReader reader)
    {
        var codec = For<T>();
        var items = new T[reader.ReadCount(codec.SmallestSize)];
        codec.Read(reader, items);
        return items;
    }

    private static void WriteDateTimeOffset(BinaryWriter writer, DateTimeOffset value)
    {
        writer.Write(value.Ticks);
        writer.Write(value.Offset.Ticks);
    }

    private static DateTimeOffset ReadDateTimeOffset(ModelReader reader) => new(reader.ReadInt64(), new TimeSpan(reader.ReadInt64()));

    private static void WriteRowId(BinaryWriter writer, Data.DataViewRowId value)
    {
        writer.Write(value.Low);
        writer.Write(value.High);
    }

    private static Data.DataViewRowId ReadRowId(ModelReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    /// <summary>Numbers are written as they lie in memory.</summary>
    private sealed class Raw<T> : ItemCodec<T>
        where T : unmanaged
    {
        public override int SmallestSize => Marshal.SizeOf<T>();

        public override void Write(BinaryWriter writer, ReadOnlySpan<T> items) => writer.Write(MemoryMarshal.AsBytes(items));

        public override void Read(ModelReader reader, Span<T> items) => reader.ReadExactly(MemoryMarshal.AsBytes(items));
    }

    private sealed class OneByOne<T>(int smallestSize, Action<BinaryWriter, T> write, Func<ModelReader, T> read) : ItemCodec<T>
    {
        public override int SmallestSize => smallestSize;

        public override void Write(BinaryWriter writer, ReadOnlySpan<T> items)
        {
            foreach (var item in items)
            {
                write(writer, item);
            }
        }

        public override void Read(ModelReader reader, Span<T> items)
        {
            foreach (ref var item in items)
            {
                item = read(reader);
            }
        }
    }
}
