using System.Globalization;

namespace Metrics.MLNet;

/// <summary>Results as lines of text: one for each, with its bounds if there are any, and one for each class.</summary>
internal static class ResultLines
{
    /// <summary>Stands before the name of a class.</summary>
    private const string Indent = "  ";

    /// <summary>Longer vectors without class names are named by their shape.</summary>
    private const int LongestVector = 32;

    /// <summary>The head of the table and its lines, all of the same length.</summary>
    public static List<string[]> Of(EvaluationResult result)
    {
        List<string[]> lines = [Header(result)];
        var metric = string.Empty;
        foreach (var entry in result.Entries)
        {
            if (entry.Class is not null && entry.Metric != metric)
            {
                lines.Add([entry.Metric, string.Empty, string.Empty]);
            }

            lines.AddRange(Lines(entry));
            metric = entry.Metric;
        }

        return result.ConfidenceLevel is null ? lines.ConvertAll(line => line[..^1]) : lines;
    }

    /// <summary>A head and a line for each group, all of the same length: its key, its rows, and its single numbers.</summary>
    public static List<string[]> OfGroups(EvaluationResult result)
    {
        var numbers = result.Entries.Where(entry => entry.Scalar is not null).ToList();
        string[] head = [.. result.Groups[0].Key.Select(part => part.Key), "Rows", .. numbers.Select(entry => entry.Title)];
        return
        [
            head,
            .. result.Groups.Select(group => (string[])
            [
                .. group.Key.Select(part => part.Value),
                group.Result.RowCount.ToString(CultureInfo.InvariantCulture),
                .. numbers.Select(entry => Number(group.Result.NumberOrNaN(entry.Title))),
            ]),
        ];
    }

    /// <summary>How many rows there were, and how many of them were left out.</summary>
    public static string RowCount(EvaluationResult result) => result.SkippedRowCount > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{result.RowCount} rows, {result.SkippedRowCount} more skipped")
        : string.Create(CultureInfo.InvariantCulture, $"{result.RowCount} rows");

    private static string[] Header(EvaluationResult result) =>
        ["Metric", "Value", string.Create(CultureInfo.InvariantCulture, $"{100 * result.ConfidenceLevel:0.##} % interval")];

    private static IEnumerable<string[]> Lines(EvaluationEntry entry)
    {
        if (entry.Scalar is { } scalar)
        {
            yield return [entry.Class is null ? entry.Name : Indent + entry.Class, Number(scalar), entry.Interval is { } interval ? $"{Number(interval.Lower)} – {Number(interval.Upper)}" : string.Empty];
            yield break;
        }

        var rows = Rows(entry).ToList();
        yield return [entry.Name, rows.Count == 0 ? Shape(entry.Value) : string.Empty, string.Empty];
        foreach (var (name, value) in rows)
        {
            yield return [$"{Indent}{name}", Number(value), string.Empty];
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
    public static string Number(double value)
    {
        var format = double.IsInteger(value) && Math.Abs(value) is >= 2 and < 1e15 ? "0"
            : Math.Abs(value) is >= 5e-4 and < 1e9 or 0 ? "0.0000"
            : "0.000e+0";
        return value.ToString(double.IsFinite(value) ? format : null, CultureInfo.InvariantCulture);
    }
}
