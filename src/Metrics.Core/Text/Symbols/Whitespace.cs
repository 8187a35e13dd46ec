using System.Runtime.CompilerServices;

namespace Metrics;

/// <summary>The white space that separates words: that of Unicode, and the four ASCII separators that TorchMetrics counts as well.</summary>
internal static class Whitespace
{
    private static readonly bool[] InLatin = [.. Enumerable.Range(0, 256).Select(code => char.IsWhiteSpace((char)code) || code is >= 0x1c and <= 0x1f)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char character) => character < InLatin.Length ? InLatin[character] : char.IsWhiteSpace(character);

    /// <summary>Finds the next word, at or after a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from; behind the word when it returns.</param>
    /// <returns>The word; empty if there is none.</returns>
    public static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        while (start < text.Length && IsSpace(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && !IsSpace(text[end]))
        {
            end++;
        }

        position = end;
        return text[start..end];
    }

    /// <summary>A text without the white space at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start]))
        {
            start++;
        }

        return TrimEnd(text[start..]);
    }

    /// <summary>A text without the white space at its end.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }
}
