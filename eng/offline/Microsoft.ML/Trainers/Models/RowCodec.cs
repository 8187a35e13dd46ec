using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Rows of numbers, all of one length, in the entries of a saved model.</summary>
internal static class RowCodec
{
    public static void WriteRows(this BinaryWriter writer, float[][] rows)
    {
        writer.Write(rows.Length);
        foreach (var row in rows)
        {
            writer.WriteMany<float>(row);
        }
    }

    public static float[][] ReadRows(this ModelReader reader)
    {
        var rows = new float[reader.ReadCount(sizeof(int))][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = reader.ReadMany<float>();
            if (rows[i].Length != rows[0].Length)
            {
                throw new InvalidDataException($"The model has rows of {rows[0].Length} and of {rows[i].Length} numbers.");
            }
        }

        return rows.Length > 0 ? rows : throw new InvalidDataException("The model has no rows of numbers.");
    }
}
