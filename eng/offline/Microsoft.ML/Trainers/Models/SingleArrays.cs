using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Arrays of numbers in the entries of a saved model.</summary>
internal static class SingleArrays
{
    public static void WriteSingles(this BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static float[] ReadSingles(this ModelReader reader)
    {
        var values = new float[reader.ReadCount(sizeof(float))];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadSingle();
        }

        return values;
    }

    public static void WriteRows(this BinaryWriter writer, float[][] rows)
    {
        writer.Write(rows.Length);
        foreach (var row in rows)
        {
            writer.WriteSingles(row);
        }
    }

    public static float[][] ReadRows(this ModelReader reader)
    {
        var rows = new float[reader.ReadCount(sizeof(int))][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = reader.ReadSingles();
            if (rows[i].Length != rows[0].Length)
            {
                throw new InvalidDataException($"The model has rows of {rows[0].Length} and of {rows[i].Length} numbers.");
            }
        }

        return rows.Length > 0 ? rows : throw new InvalidDataException("The model has no rows of numbers.");
    }
}
