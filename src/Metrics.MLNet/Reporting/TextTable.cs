namespace Metrics.MLNet;

/// <summary>Draws aligned tables of plain text.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="lines">The head and the lines below it, all of the same length.</param>
    /// <param name="namedColumns">How many columns hold names, which stand to the left; numbers stand to the right.</param>
    public static string Draw(IReadOnlyList<string[]> lines, int namedColumns)
    {
        List<string[]> cells = [.. lines.Select(line => Array.ConvertAll(line, OneLine.Of))];
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => cells.Max(line => TextWidth.Of(line[column]))).ToList();
        string[] rule = [.. widths.Select(width => new string('-', width))];
        var drawn = cells.Take(1).Append(rule).Concat(cells.Skip(1)).Select(line =>
            string.Join(Gap, line.Select((cell, column) => Padded(cell, widths[column], isName: column < namedColumns))).TrimEnd());
        return string.Concat(drawn.Select(line => line + Environment.NewLine));
    }

    private static string Padded(string cell, int width, bool isName)
    {
        var room = new string(' ', width - TextWidth.Of(cell));
        return isName ? cell + room : room + cell;
    }
}
