using System.Globalization;
using System.Text;

namespace Metrics;

/// <summary>Texts in lower case by the full mapping of Unicode.</summary>
/// <remarks>.NET maps single characters: it knows neither that İ becomes an i with a dot above it nor that Σ at the end of a word becomes ς.</remarks>
internal static class Lowercase
{
    private const char DottedCapitalI = '\u0130';
    private const char CapitalSigma = '\u03a3';

    public static string Of(string text)
    {
        var lower = text.ToLowerInvariant();
        if (!text.AsSpan().ContainsAny(DottedCapitalI, CapitalSigma))
        {
            return lower;
        }

        var full = new StringBuilder(lower.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                DottedCapitalI => full.Append("i\u0307"),
                CapitalSigma when EndsWord(text, i) => full.Append('ς'),
                _ => full.Append(lower[i]),
            };
        }

        return full.ToString();
    }

    /// <summary>Whether a letter is in front of a place and none behind it, regardless of marks.</summary>
    private static bool EndsWord(string text, int at)
    {
        var (before, behind) = (at - 1, at + 1);
        while (before >= 0 && IsIgnored(text[before]))
        {
            before--;
        }

        while (behind < text.Length && IsIgnored(text[behind]))
        {
            behind++;
        }

        return before >= 0 && IsCased(text[before]) && (behind == text.Length || !IsCased(text[behind]));
    }

    private static bool IsCased(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnored(char character) => character is '\'' or '.' or ':' or '·' or '’' || char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
