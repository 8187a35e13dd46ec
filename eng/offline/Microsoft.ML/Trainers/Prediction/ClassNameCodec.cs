namespace Microsoft.ML.Runtime;

/// <summary>The values of labels in the entries of a saved model.</summary>
internal static class ClassNameCodec
{
    public static void WriteNames<T>(this BinaryWriter writer, IReadOnlyCollection<T> items)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            WriteItem(writer, item);
        }
    }

    public static T[] ReadNames<T>(this ModelReader reader)
    {
        var items = new T[reader.ReadCount()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (T)ReadItem(reader, typeof(T));
        }

        return items;
    }

    private static void WriteItem(BinaryWriter writer, object item)
    {
        switch (item)
        {
            case ReadOnlyMemory<char> text: writer.Write(text.ToString()); break;
            case bool value: writer.Write(value); break;
            case sbyte value: writer.Write(value); break;
            case byte value: writer.Write(value); break;
            case short value: writer.Write(value); break;
            case ushort value: writer.Write(value); break;
            case int value: writer.Write(value); break;
            case uint value: writer.Write(value); break;
            case long value: writer.Write(value); break;
            case ulong value: writer.Write(value); break;
            case float value: writer.Write(value); break;
            case double value: writer.Write(value); break;
            case DateTime value: writer.Write(value.ToBinary()); break;
            case TimeSpan value: writer.Write(value.Ticks); break;
            case DateTimeOffset value: writer.Write(value.Ticks); writer.Write(value.Offset.Ticks); break;
            default: throw new NotSupportedException($"Values of type {item?.GetType()} are not saved in a model.");
        }
    }

    private static object ReadItem(ModelReader reader, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => reader.ReadBoolean(),
        TypeCode.SByte => reader.ReadSByte(),
        TypeCode.Byte => reader.ReadByte(),
        TypeCode.Int16 => reader.ReadInt16(),
        TypeCode.UInt16 => reader.ReadUInt16(),
        TypeCode.Int32 => reader.ReadInt32(),
        TypeCode.UInt32 => reader.ReadUInt32(),
        TypeCode.Int64 => reader.ReadInt64(),
        TypeCode.UInt64 => reader.ReadUInt64(),
        TypeCode.Single => reader.ReadSingle(),
        TypeCode.Double => reader.ReadDouble(),
        TypeCode.DateTime => DateTime.FromBinary(reader.ReadInt64()),
        _ when type == typeof(ReadOnlyMemory<char>) => reader.ReadString().AsMemory(),
        _ when type == typeof(TimeSpan) => new TimeSpan(reader.ReadInt64()),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64())),
        _ => throw new InvalidDataException($"The model holds values of an unknown type, {type}."),
    };
}
