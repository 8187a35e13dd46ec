namespace Metrics.MLNet;

/// <summary>Draws aligned tables of plain text.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="lines">The head and the lines below it, all of the same length.</param>
    /// <param name="namedColumns">How many columns hold names, which stand to the left; numbers stand to the right.</param>
    public static string Draw(IReadOnlyList<string[]> lines, int namedColumns)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        string[] rule = [.. widths.Select(width => new string('-', width))];
        var drawn = lines.Take(1).Append(rule).Concat(lines.Skip(1)).Select(line =>
            string.Join(Gap, line.Select((cell, column) => column < namedColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        return string.Concat(drawn.Select(line => line + Environment.NewLine));
    }
}
