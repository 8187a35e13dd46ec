using System.Globalization;
using System.Text.RegularExpressions;

namespace Metrics.Notebooks.Tests;

/// <summary>Compares what cells show.</summary>
internal static class TextComparison
{
    /// <summary>Trainers of other versions stop at other points near the same optimum, and split data in another way.</summary>
    private const double Tolerance = 0.03;

    /// <summary>A number, or a run of anything else without white space; lines of dashes are no words.</summary>
    private static readonly Regex Word = new(
        @"-?\d+(\.\d+)?(e[-+]\d+)?|(?!-{2,})[^\s\d]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Says where two texts differ in other than white space, rules of tables, and the last digits of numbers.</summary>
    /// <returns><see langword="null"/> if they do not.</returns>
    public static string? Difference(string expected, string actual)
    {
        var (expectedWords, actualWords) = (Words(expected), Words(actual));
        foreach (var (before, now) in expectedWords.Zip(actualWords))
        {
            if (!IsClose(before, now))
            {
                return $"expected {before}, got {now}";
            }
        }

        return expectedWords.Count == actualWords.Count ? null : $"expected {expectedWords.Count} words, got {actualWords.Count}";
    }

    private static List<string> Words(string text) => [.. Word.Matches(text).Select(match => match.Value)];

    private static bool IsClose(string expected, string actual) =>
        expected == actual
        || (double.TryParse(expected, CultureInfo.InvariantCulture, out var before)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out var now)
            && Math.Abs(before - now) <= Tolerance * (1 + Math.Abs(before)));
}
