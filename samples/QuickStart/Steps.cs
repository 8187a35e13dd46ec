using Metrics.MLNet;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace QuickStart;

/// <summary>What the program shows on the way.</summary>
internal static class Steps
{
    private const double Tolerance = 1e-6;

    /// <summary>The diagnosis as ML.NET's binary trainers want it.</summary>
    public static readonly Dictionary<string, bool> Malignant = new() { ["malignant"] = true, ["benign"] = false };

    /// <summary>Writes over one line of a terminal; silent where the output goes to a file.</summary>
    public static IProgress<EvaluationProgress> Progress { get; } = new TerminalProgress();

    public static void Show(string step) => Console.WriteLine($"== {step}");

    /// <summary>Shows both values of each number that both libraries have, and stops where they differ.</summary>
    public static void Compare(EvaluationResult ours, CalibratedBinaryClassificationMetrics theirs)
    {
        (string Name, double Theirs)[] shared =
        [
            ("BinaryAccuracy", theirs.Accuracy),
            ("BinaryPrecision", theirs.PositivePrecision),
            ("BinaryRecall", theirs.PositiveRecall),
            ("BinaryF1Score", theirs.F1Score),
            ("BinaryAuroc", theirs.AreaUnderRocCurve),
        ];
        foreach (var (name, value) in shared)
        {
            Console.WriteLine($"{name,-16} {ours[name]:F6}   ML.NET {value:F6}");
            RequireEqual(name, value, ours[name]);
        }

        Console.WriteLine();
    }

    /// <summary>Reads the labels of all rows, as any consumer of the predictions would.</summary>
    public static void ReadAll(IDataView predictions) =>
        Console.WriteLine($"{predictions.GetColumn<bool>("PredictedLabel").Count(malignant => malignant)} tumors are predicted to be malignant");

    public static void CheckSame(EvaluationResult before, EvaluationResult after)
    {
        foreach (var (name, value) in before.Results.Scalars)
        {
            RequireEqual(name, value, after[name]);
        }

        Console.WriteLine($"The loaded model holds the same values, over {after.RowCount} rows:");
        Console.Write(after);
    }

    private static void RequireEqual(string name, double expected, double actual)
    {
        if (Math.Abs(expected - actual) > Tolerance)
        {
            throw new InvalidOperationException($"{name}: expected {expected}, got {actual}");
        }
    }

    private sealed class TerminalProgress : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value)
        {
            if (!Console.IsOutputRedirected)
            {
                Console.Write($"\r{value.RowsRead} rows read\r");
            }
        }
    }
}
