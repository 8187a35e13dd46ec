using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The edit distance to a fixed sequence along the diagonal of the dynamic programme, as Tercom computes it, and the edits themselves.</summary>
/// <remarks>Cells far from the diagonal are not looked at, and not kept. Instances are reused, and not shared between threads.</remarks>
internal sealed class BeamTable
{
    private const int HalfWidth = 25;
    private const int Unreached = int.MaxValue / 2;
    private int[] goal = [];
    private Cell[] cells = [];
    private Cell[] trial = [];
    private double ratio;
    private int halfWidth;
    private int width;
    private int rows;

    /// <summary>A step of the way from one sequence to the other.</summary>
    internal enum Edit : byte
    {
        None,
        Keep,
        Substitute,
        Delete,
        Insert,
    }

    /// <summary>Fills the table for a sequence.</summary>
    /// <returns>The distance.</returns>
    public int Fill(ReadOnlySpan<int> words, int[] fixedWords)
    {
        goal = fixedWords;
        rows = words.Length;
        ratio = rows == 0 ? 1 : (double)goal.Length / rows;
        halfWidth = ratio / 2 > HalfWidth ? (int)Math.Ceiling((ratio / 2) + HalfWidth) : HalfWidth;
        width = (2 * halfWidth) + 1;
        if (cells.Length < rows * width)
        {
            cells = new Cell[Math.Max(rows * width, 2 * cells.Length)];
        }

        for (var row = 1; row <= rows; row++)
        {
            FillRow(words[row - 1], row, row == 1 ? [] : RowOf(cells, row - 1), RowOf(cells, row));
        }

        return DistanceIn(rows == 0 ? [] : RowOf(cells, rows));
    }

    /// <summary>The distance of another sequence of the same length that begins like the one of the table.</summary>
    /// <param name="words">The sequence.</param>
    /// <param name="alike">How many words at the beginning are the same.</param>
    public int Distance(ReadOnlySpan<int> words, int alike)
    {
        if (trial.Length < 2 * width)
        {
            trial = new Cell[2 * width];
        }

        ReadOnlySpan<Cell> above = alike == 0 ? [] : RowOf(cells, alike);
        for (var row = alike + 1; row <= rows; row++)
        {
            var current = trial.AsSpan((row & 1) * width, width);
            FillRow(words[row - 1], row, above, current);
            above = current;
        }

        return DistanceIn(above);
    }

    /// <summary>The edits that lead from the sequence of the table to the fixed one, the last one first.</summary>
    public IEnumerable<Edit> Backwards()
    {
        var (row, column) = (rows, goal.Length);
        while (row > 0 || column > 0)
        {
            var edit = row == 0 ? Edit.Insert : RowOf(cells, row)[column - First(row)].Edit;
            yield return edit;
            row -= edit == Edit.Insert ? 0 : 1;
            column -= edit == Edit.Delete ? 0 : 1;
        }
    }

    private int First(int row) => Math.Max(0, (int)Math.Floor(row * ratio) - halfWidth);

    private Span<Cell> RowOf(Cell[] table, int row) => table.AsSpan((row - 1) * width, width);

    private int DistanceIn(ReadOnlySpan<Cell> lastRow) => rows == 0 ? goal.Length : Cost(lastRow, goal.Length - First(rows));

    private int Cost(ReadOnlySpan<Cell> row, int at) => (uint)at < (uint)width ? row[at].Cost : Unreached;

    /// <summary>Fills a row from the one above; that above the first has insertions only, and is not kept. Of edits that cost the same, keeping and substituting go before deleting, and that before inserting.</summary>
    private void FillRow(int word, int row, ReadOnlySpan<Cell> above, Span<Cell> current)
    {
        current.Fill(new Cell(Unreached, Edit.None));
        var first = First(row);
        var firstAbove = First(row - 1);
        var end = row == rows ? goal.Length + 1 : Math.Min(goal.Length + 1, (int)Math.Floor(row * ratio) + halfWidth);
        for (var column = first; column < end; column++)
        {
            var deleted = new Cell((row == 1 ? column : Cost(above, column - firstAbove)) + 1, Edit.Delete);
            if (column == 0)
            {
                current[0] = deleted;
                continue;
            }

            var isSame = word == goal[column - 1];
            var best = new Cell((row == 1 ? column - 1 : Cost(above, column - 1 - firstAbove)) + (isSame ? 0 : 1), isSame ? Edit.Keep : Edit.Substitute);
            best = deleted.Cost < best.Cost ? deleted : best;
            var inserted = column == first ? Unreached : current[column - 1 - first].Cost + 1;
            current[column - first] = inserted < best.Cost ? new Cell(inserted, Edit.Insert) : best;
        }
    }

    /// <summary>What it costs to come to a cell, and the last step.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cell(int Cost, Edit Edit);
}
