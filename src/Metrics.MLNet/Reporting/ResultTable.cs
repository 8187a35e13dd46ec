using System.Globalization;
using System.Text;

namespace Metrics.MLNet;

/// <summary>Draws results as an aligned table of plain text.</summary>
internal static class ResultTable
{
    private const string Gap = "  ";

    /// <summary>Longer vectors without class names are named by their shape.</summary>
    private const int LongestVector = 32;

    public static string Draw(EvaluationResult result)
    {
        List<string[]> lines = [Header(result), .. result.Entries.SelectMany(Lines)];
        var columns = result.ConfidenceLevel is null ? 2 : 3;
        var widths = Enumerable.Range(0, columns).Select(column => lines.Max(line => line[column].Length)).ToList();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Take(columns).Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join(Gap, cells).TrimEnd());
        }

        return text.Append(CultureInfo.InvariantCulture, $"{result.RowCount} rows").AppendLine().ToString();
    }

    private static string[] Header(EvaluationResult result) =>
        ["Metric", "Value", string.Create(CultureInfo.InvariantCulture, $"{100 * result.ConfidenceLevel:0.##} % interval")];

    private static IEnumerable<string[]> Lines(EvaluationEntry entry)
    {
        if (entry.Scalar is { } scalar)
        {
            yield return [entry.Name, Number(scalar), entry.Interval is { } interval ? $"{Number(interval.Lower)} – {Number(interval.Upper)}" : string.Empty];
            yield break;
        }

        var rows = Rows(entry).ToList();
        yield return [entry.Name, rows.Count == 0 ? Shape(entry.Value) : string.Empty, string.Empty];
        foreach (var (name, value) in rows)
        {
            yield return [$"{Gap}{name}", Number(value), string.Empty];
        }
    }

    private static IEnumerable<KeyValuePair<string, double>> Rows(EvaluationEntry entry) =>
        entry.Classes ?? (entry.Value is Tensor tensor && tensor.dim() == 1 && tensor.shape[0] <= LongestVector
            ? tensor.ToDoubles().Select((value, index) => KeyValuePair.Create($"[{index.ToString(CultureInfo.InvariantCulture)}]", value))
            : []);

    private static string Shape(object value) => value switch
    {
        Tensor tensor => $"[{string.Join(" × ", tensor.shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]",
        IMetricResult composite => string.Join(", ", composite.Tensors.Select(part => part.Key)),
        _ => string.Empty,
    };

    /// <summary>Counts as they are, other numbers with four decimals, or four digits where that would show nothing.</summary>
    private static string Number(double value)
    {
        var format = double.IsInteger(value) && Math.Abs(value) is >= 2 and < 1e15 ? "0"
            : Math.Abs(value) is >= 5e-4 and < 1e9 or 0 ? "0.0000"
            : "0.000e+0";
        return value.ToString(double.IsFinite(value) ? format : null, CultureInfo.InvariantCulture);
    }
}
