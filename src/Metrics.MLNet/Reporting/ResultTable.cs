using System.Text;

namespace Metrics.MLNet;

/// <summary>Draws results as an aligned table of plain text.</summary>
internal static class ResultTable
{
    private const string Gap = "  ";

    public static string Draw(EvaluationResult result)
    {
        var text = new StringBuilder();
        DrawLines(text, ResultLines.Of(result), namedColumns: 1);
        text.AppendLine(ResultLines.RowCount(result));
        if (result.Groups.Count > 0)
        {
            text.AppendLine();
            DrawLines(text, ResultLines.OfGroups(result), result.Groups[0].Key.Count);
        }

        return text.ToString();
    }

    /// <param name="text">Where to draw.</param>
    /// <param name="lines">The head and the lines below it.</param>
    /// <param name="namedColumns">How many columns hold names, which stand to the left; numbers stand to the right.</param>
    private static void DrawLines(StringBuilder text, List<string[]> lines, int namedColumns)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => column < namedColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join(Gap, cells).TrimEnd());
        }
    }
}
