using System.Globalization;
using System.Text;

namespace Metrics.MLNet;

/// <summary>How many columns a text takes where all letters are of the same width: two for East Asian letters and pictures, none for accents on their own.</summary>
internal static class TextWidth
{
    /// <summary>The blocks of characters that Unicode Standard Annex 11 calls wide, with small gaps between them closed.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => Ascii.IsValid(text) ? text.Length : Elements(text).Sum(element => element.Width);

    /// <summary>What is seen as one letter, accents and joined pictures with it, and how wide it is.</summary>
    public static IEnumerable<(string Text, int Width)> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            yield return (element, element.EnumerateRunes().Max(Columns));
        }
    }

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : Array.Exists(Wide, block => rune.Value >= block.First && rune.Value <= block.Last) ? 2
        : 1;
}
