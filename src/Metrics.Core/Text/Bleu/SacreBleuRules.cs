using System.Globalization;

namespace Metrics;

/// <summary>The tokenizers of SacreBLEU: they make a text one whose words are separated by white space.</summary>
/// <remarks>Sources: NIST's scripts mteval-v13a and mteval-v14, and SacreBLEU 2, whose scores are to be had here.</remarks>
internal sealed class SacreBleuRules
{
    /// <summary>
    /// What SacreBLEU takes for Chinese. The first range was meant to be the supplementary ideographs from U+20000 on; written
    /// with four digits it became this one, and published scores follow from it.
    /// </summary>
    private static readonly (int First, int Last)[] Chinese =
    [
        (0x2001, 0x2A6D), (0x3400, 0x4DB5), (0x4E00, 0x9FA5), (0x9FA6, 0x9FBB), (0xF900, 0xFA2D), (0xFA30, 0xFA6A), (0xFA70, 0xFAD9),
        (0xFF00, 0xFFEF), (0x2E80, 0x2EFF), (0x3000, 0x303F), (0x31C0, 0x31EF), (0x2F00, 0x2FDF), (0x2FF0, 0x2FFF), (0x3100, 0x312F),
        (0x31A0, 0x31BF), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0x3200, 0x32FF), (0x3300, 0x33FF),
    ];

    private readonly SpacedText text = new();

    /// <summary>Applies the rules of a tokenizer.</summary>
    public string Apply(string line, SacreBleuTokenizer tokenizer)
    {
        switch (tokenizer)
        {
            case SacreBleuTokenizer.V13a:
                text.Set($" {WithoutMarkup(line)} ");
                WesternRules.Apply(text);
                break;
            case SacreBleuTokenizer.Chinese:
                text.Set(Whitespace.Trim(line));
                text.Surround(IsChinese);
                WesternRules.Apply(text);
                break;
            case SacreBleuTokenizer.International:
                text.Set(line);
                text.DetachSecond(symbol => !IsNumber(symbol), IsPunctuation);
                text.DetachFirst(IsPunctuation, symbol => !IsNumber(symbol));
                text.Surround(IsSymbol);
                break;
            case SacreBleuTokenizer.Character:
                text.Set(line);
                text.Surround(_ => true);
                break;
            default:
                return line;
        }

        return text.ToString();
    }

    /// <summary>Joins words that were broken at the end of a line, and puts back what markup hides.</summary>
    private static string WithoutMarkup(string line) =>
        WesternRules.Unescape(line.Replace("<skipped>", string.Empty, StringComparison.Ordinal).Replace("-\n", string.Empty, StringComparison.Ordinal).Replace('\n', ' '));

    private static bool IsChinese(int symbol) => Array.Exists(Chinese, range => symbol >= range.First && symbol <= range.Last);

    private static bool IsNumber(int symbol) =>
        CharUnicodeInfo.GetUnicodeCategory(symbol) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsPunctuation(int symbol) =>
        CharUnicodeInfo.GetUnicodeCategory(symbol) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    private static bool IsSymbol(int symbol) =>
        CharUnicodeInfo.GetUnicodeCategory(symbol) is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol;
}
