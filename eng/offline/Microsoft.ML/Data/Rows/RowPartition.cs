namespace Microsoft.ML.Data;

/// <summary>
/// Which rows one of several parallel cursors reads: blocks of rows go round the cursors,
/// so that each row has the same number and id whichever cursor reads it.
/// </summary>
internal readonly record struct RowPartition(int Cursor, int CursorCount)
{
    private const int BlockLength = 16;

    public static RowPartition All => new(0, 1);

    public static IEnumerable<RowPartition> Split(int cursorCount) =>
        Enumerable.Range(0, Math.Max(1, cursorCount)).Select(cursor => new RowPartition(cursor, Math.Max(1, cursorCount)));

    public static long BatchOf(long row) => row / BlockLength;

    public bool Contains(long row) => BatchOf(row) % CursorCount == Cursor;
}
