using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML.Runtime;

/// <summary>Writes and reads types of columns.</summary>
internal static class ColumnTypeCodec
{
    private const byte RowIdKind = byte.MaxValue;

    private enum Form : byte
    {
        Primitive = 0,
        Key = 1,
        Vector = 2,
    }

    public static bool CanSave(DataViewType type) =>
        type.ItemType() is PrimitiveDataViewType item && ItemTypes.OfRawOrNull(item.RawType) is not null;

    public static void Write(this BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case VectorDataViewType vector:
                writer.Write((byte)Form.Vector);
                Write(writer, vector.ItemType);
                writer.WriteMany(vector.Dimensions.AsSpan());
                break;
            case KeyDataViewType key:
                writer.Write((byte)Form.Key);
                writer.Write((byte)DataKinds.OfType(key));
                writer.Write(key.Count);
                break;
            default:
                writer.Write((byte)Form.Primitive);
                writer.Write(type is RowIdDataViewType ? RowIdKind : (byte)DataKinds.OfType((PrimitiveDataViewType)type));
                break;
        }
    }

    public static DataViewType ReadColumnType(this ModelReader reader)
    {
        var form = (Form)reader.ReadByte();
        return form == Form.Vector
            ? new VectorDataViewType(ReadPrimitive(reader, (Form)reader.ReadByte()), ImmutableArray.Create(reader.ReadMany<int>()))
            : ReadPrimitive(reader, form);
    }

    private static PrimitiveDataViewType ReadPrimitive(ModelReader reader, Form form)
    {
        var kind = reader.ReadByte();
        return form switch
        {
            Form.Key => new KeyDataViewType(((DataKind)kind).ToType().RawType, reader.ReadUInt64()),
            Form.Primitive when kind == RowIdKind => RowIdDataViewType.Instance,
            Form.Primitive => ((DataKind)kind).ToType(),
            _ => throw new InvalidDataException($"The model holds a column type of an unknown form, {form}."),
        };
    }
}
