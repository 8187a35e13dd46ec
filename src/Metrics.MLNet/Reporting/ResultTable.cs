using System.Globalization;
using System.Text;

namespace Metrics.MLNet;

/// <summary>Draws results as an aligned table of plain text.</summary>
internal static class ResultTable
{
    private const string Gap = "  ";

    public static string Draw(EvaluationResult result)
    {
        var lines = ResultLines.Of(result);
        var columns = lines[0].Length;
        var widths = Enumerable.Range(0, columns).Select(column => lines.Max(line => line[column].Length)).ToList();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join(Gap, cells).TrimEnd());
        }

        return text.Append(CultureInfo.InvariantCulture, $"{result.RowCount} rows").AppendLine().ToString();
    }
}
