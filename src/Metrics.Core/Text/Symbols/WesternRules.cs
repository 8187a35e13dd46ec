namespace Metrics;

/// <summary>The language-dependent part of NIST's mteval-v13a, which SacreBLEU and TER both use.</summary>
internal static class WesternRules
{
    /// <summary>Parts punctuation from words; a period or comma between digits stays, and so does a dash that follows no digit.</summary>
    public static void Apply(SpacedText text)
    {
        PartMarks(text);
        PartPoints(text);
    }

    /// <summary>Parts ASCII punctuation but the apostrophe, comma, dash and period.</summary>
    public static void PartMarks(SpacedText text) => text.Surround(IsMark);

    /// <summary>Parts periods and commas that do not stand between digits, and dashes behind a digit.</summary>
    public static void PartPoints(SpacedText text)
    {
        text.DetachSecond(symbol => !IsDigit(symbol), IsPoint);
        text.DetachFirst(IsPoint, symbol => !IsDigit(symbol));
        text.DetachSecond(IsDigit, symbol => symbol == '-');
    }

    /// <summary>Puts back the characters that are written as entities.</summary>
    public static string Unescape(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? text.Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal)
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
            : text;

    private static bool IsMark(int symbol) =>
        symbol is (>= '{' and <= '~') or (>= '[' and <= '`') or (>= ' ' and <= '&') or (>= '(' and <= '+') or (>= ':' and <= '@') or '/';

    private static bool IsPoint(int symbol) => symbol is '.' or ',';

    private static bool IsDigit(int symbol) => symbol is >= '0' and <= '9';
}
