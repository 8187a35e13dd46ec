using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

internal static class ViewAssert
{
    /// <summary>A set of several cursors reads each row once, under the id that a single cursor gives it.</summary>
    public static void CursorSetPartitions<T>(IDataView view, string column, int n)
        where T : notnull
    {
        using var single = view.GetRowCursor([view.Schema[column]]);
        var expected = Rows<T>(single, view.Schema[column]).ToDictionary(row => row.Id, row => row.Value);

        var cursors = view.GetRowCursorSet([view.Schema[column]], n);
        Assert.AreEqual(n, cursors.Length);
        var actual = new List<(DataViewRowId Id, T Value)>();
        foreach (var cursor in cursors)
        {
            var rows = Rows<T>(cursor, view.Schema[column]).ToArray();
            Assert.IsTrue(rows.Length > 0, "A cursor of the set has no rows.");
            actual.AddRange(rows);
            cursor.Dispose();
        }

        Assert.AreEqual(expected.Count, actual.Count);
        Assert.IsTrue(actual.All(row => expected[row.Id].Equals(row.Value)));
    }

    private static IEnumerable<(DataViewRowId Id, T Value)> Rows<T>(DataViewRowCursor cursor, DataViewSchema.Column column)
    {
        var getId = cursor.GetIdGetter();
        var getValue = cursor.GetGetter<T>(column);
        DataViewRowId id = default;
        T value = default!;
        long position = 0;
        while (cursor.MoveNext())
        {
            Assert.AreEqual(position++, cursor.Position);
            getId(ref id);
            getValue(ref value);
            yield return (id, value);
        }
    }
}
