namespace Metrics.MLNet.Tests;

/// <summary>Ways of reading a data view.</summary>
internal static class Reading
{
    /// <summary>Reads one column to the end, or as many rows as one asks for.</summary>
    /// <returns>The number of rows.</returns>
    public static int Read(this IDataView data, string column = "Score", int rows = int.MaxValue)
    {
        using var cursor = data.GetRowCursor([data.Schema[column]]);
        return cursor.Read(rows);
    }

    public static int Read(this DataViewRowCursor cursor, int rows = int.MaxValue)
    {
        var count = 0;
        while (count < rows && cursor.MoveNext())
        {
            count++;
        }

        return count;
    }
}
