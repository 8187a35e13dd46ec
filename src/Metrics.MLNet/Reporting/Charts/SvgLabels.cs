namespace Metrics.MLNet;

/// <summary>How much room texts take in a drawing, by the mean width of a letter: there is no font to measure.</summary>
internal static class SvgLabels
{
    public const int FontSize = 12;

    private const double LetterWidth = 7;
    private const string Ellipsis = "…";

    public static double WidthOf(string text) => LetterWidth * text.Length;

    public static double WidestOf(IEnumerable<string> texts) => texts.Select(WidthOf).DefaultIfEmpty(0).Max();

    /// <summary>A text that fits into some room, cut where it does not.</summary>
    public static string Fit(string text, double room)
    {
        var letters = Math.Max(2, (int)(room / LetterWidth));
        return text.Length <= letters ? text : text[..(letters - 1)] + Ellipsis;
    }
}
