namespace Metrics.MLNet;

/// <summary>How much room texts take in a drawing, by the mean width of a letter: there is no font to measure.</summary>
internal static class SvgLabels
{
    public const int FontSize = 12;

    private const double LetterWidth = 7;
    private const string Ellipsis = "…";

    public static double WidthOf(string text) => LetterWidth * TextWidth.Of(text);

    public static double WidestOf(IEnumerable<string> texts) => texts.Select(WidthOf).DefaultIfEmpty(0).Max();

    /// <summary>A text that fits into some room, cut between two letters where it does not.</summary>
    public static string Fit(string text, double room)
    {
        var columns = Math.Max(2, (int)(room / LetterWidth));
        if (TextWidth.Of(text) <= columns)
        {
            return text;
        }

        var taken = 0;
        return string.Concat(TextWidth.Elements(text).TakeWhile(element => (taken += element.Width) < columns).Select(element => element.Text)) + Ellipsis;
    }
}
