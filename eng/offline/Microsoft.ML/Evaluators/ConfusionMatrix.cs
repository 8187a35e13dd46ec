using System.Globalization;
using System.Text;

namespace Microsoft.ML.Data;

/// <summary>Counts of actual (outer list) by predicted (inner list) class.</summary>
public sealed class ConfusionMatrix
{
    private const int DecimalWidth = 6;

    private readonly string[] _names;
    private readonly bool _isBinary;

    private ConfusionMatrix(double[][] counts, string[] names, bool isBinary)
    {
        _names = names;
        _isBinary = isBinary;
        Counts = counts;
        PerClassRecall = [.. counts.Select((row, i) => Ratio(row[i], row.Sum()))];
        PerClassPrecision = [.. counts.Select((row, i) => Ratio(row[i], counts.Sum(r => r[i])))];
    }

    public IReadOnlyList<double> PerClassPrecision { get; }

    public IReadOnlyList<double> PerClassRecall { get; }

    public IReadOnlyList<IReadOnlyList<double>> Counts { get; }

    public int NumberOfClasses => Counts.Count;

    /// <summary>ML.NET takes the first index for the row of <see cref="Counts"/>, whatever the parameters are called.</summary>
    public double GetCountForClassPair(int predictedClassIndicatorIndex, int actualClassIndicatorIndex)
    {
        CheckClass(predictedClassIndicatorIndex, nameof(predictedClassIndicatorIndex));
        CheckClass(actualClassIndicatorIndex, nameof(actualClassIndicatorIndex));
        return Counts[predictedClassIndicatorIndex][actualClassIndicatorIndex];
    }

    public string GetFormattedConfusionTable()
    {
        var head = Math.Max("PREDICTED".Length, _names.Max(n => n.Length) + 1);
        var widths = _names.Select(n => Math.Max(DecimalWidth, n.Length + 1)).ToArray();
        var rule = new string(' ', head) + " ||" + new string('=', widths.Sum(w => w + 2));

        var table = new StringBuilder();
        if (_isBinary)
        {
            var (positives, negatives) = (Counts[0].Sum(), Counts[1].Sum());
            table.AppendLine(CultureInfo.InvariantCulture, $"TEST POSITIVE RATIO:\t{Ratio(positives, positives + negatives):N4} ({positives:F1}/({positives:F1}+{negatives:F1}))");
        }

        table.AppendLine("Confusion table").AppendLine(rule);
        AppendLine("PREDICTED", _names, "Recall");
        table.Append("TRUTH".PadRight(head)).AppendLine(rule[head..]);
        for (var i = 0; i < NumberOfClasses; i++)
            AppendLine(_names[i].PadLeft(head), Counts[i].Select(c => c.ToString("N0", CultureInfo.InvariantCulture)), Decimal(PerClassRecall[i]));
        table.AppendLine(rule);
        AppendLine("Precision", PerClassPrecision.Select(Decimal), "");
        return table.ToString();

        void AppendLine(string title, IEnumerable<string> cells, string last)
        {
            table.Append(title.PadRight(head)).Append(" ||");
            foreach (var (cell, width) in cells.Zip(widths))
                table.Append(cell.PadLeft(width)).Append(" |");
            table.Append(' ').AppendLine(last);
        }
    }

    internal static ConfusionMatrix OfBinary(double truePositives, double falseNegatives, double falsePositives, double trueNegatives) =>
        new([[truePositives, falseNegatives], [falsePositives, trueNegatives]], ["positive", "negative"], isBinary: true);

    internal static ConfusionMatrix OfClasses(double[][] counts, string[] names) => new(counts, names, isBinary: false);

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;

    private static string Decimal(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private void CheckClass(int index, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, NumberOfClasses, parameter);
    }
}
