using Microsoft.ML.Data;

namespace Microsoft.ML.Runtime;

/// <summary>Writes and reads values of columns: items, and vectors of them.</summary>
internal static class ValueCodec
{
    public static void WriteItem<T>(this BinaryWriter writer, T item) => ItemCodec.For<T>().Write(writer, [item]);

    public static T ReadItem<T>(this ModelReader reader)
    {
        T item = default;
        ItemCodec.For<T>().Read(reader, new Span<T>(ref item));
        return item;
    }

    public static void Write(this BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    public static string[] ReadStrings(this ModelReader reader)
    {
        var texts = new string[reader.ReadCount()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    public static void WriteVector<T>(this BinaryWriter writer, in VBuffer<T> vector)
    {
        writer.Write(vector.Length);
        writer.WriteMany(vector.GetValues());
        if (!vector.IsDense)
        {
            writer.WriteMany(vector.GetIndices());
        }
    }

    public static VBuffer<T> ReadVector<T>(this ModelReader reader)
    {
        var length = reader.ReadInt32();
        var values = reader.ReadMany<T>();
        if (length < values.Length)
        {
            throw new InvalidDataException($"The model holds a vector of length {length} with {values.Length} values.");
        }

        if (length == values.Length)
        {
            return new VBuffer<T>(length, values);
        }

        var indices = reader.ReadMany<int>();
        return indices.Length == values.Length && AreIncreasing(indices, length)
            ? new VBuffer<T>(length, values, indices)
            : throw new InvalidDataException("The model holds a sparse vector with wrong indices.");
    }

    private static bool AreIncreasing(int[] indices, int end)
    {
        var last = -1;
        foreach (var index in indices)
        {
            if (index <= last || index >= end)
            {
                return false;
            }

            last = index;
        }

        return true;
    }
}
