using System.IO.Compression;

namespace Microsoft.ML.Runtime;

/// <summary>Reads an entry of a saved model, and believes no length in it that the entry is too short for.</summary>
internal sealed class ModelReader : BinaryReader
{
    private const long LargestEntry = int.MaxValue;

    private ModelReader(MemoryStream body)
        : base(body)
    {
    }

    private long Remaining => BaseStream.Length - BaseStream.Position;

    public static ModelReader Open(ZipArchiveEntry entry)
    {
        if (entry.Length > LargestEntry)
        {
            throw new InvalidDataException($"Entry '{entry.FullName}' of the model is too large: {entry.Length} bytes.");
        }

        var body = new MemoryStream((int)Math.Min(entry.Length, 1 << 20));
        using var stream = entry.Open();
        CopyAtMost(stream, body, entry.Length);
        body.Position = 0;
        return new ModelReader(body);
    }

    /// <summary>Reads a number of items of which each takes at least <paramref name="smallestItem"/> bytes.</summary>
    public int ReadCount(int smallestItem = 1)
    {
        var count = ReadInt32();
        if (count < 0 || (long)count * smallestItem > Remaining)
        {
            throw new InvalidDataException($"The model announces {count} items where {Remaining} bytes are left.");
        }

        return count;
    }

    /// <summary>An entry may unpack to more than it says, on purpose.</summary>
    private static void CopyAtMost(Stream source, MemoryStream destination, long length)
    {
        var buffer = new byte[81920];
        while (source.Read(buffer) is > 0 and var read)
        {
            if (destination.Length + read > length)
            {
                throw new InvalidDataException("An entry of the model is longer than it says.");
            }

            destination.Write(buffer, 0, read);
        }
    }
}
