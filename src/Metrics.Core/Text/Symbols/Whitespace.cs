using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>The white space that separates words: that of Unicode, and the four ASCII separators that TorchMetrics counts as well.</summary>
internal static class Whitespace
{
    /// <summary>The characters of a block, one for each bit of a word.</summary>
    public const int BlockLength = 64;

    private const int HalfLength = BlockLength / 2;
    private static readonly bool[] InLatin = [.. Enumerable.Range(0, 256).Select(code => char.IsWhiteSpace((char)code) || code is >= 0x1c and <= 0x1f)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char character) => character < InLatin.Length ? InLatin[character] : char.IsWhiteSpace(character);

    /// <summary>Which characters of a block are white space: bit i is set if character i is.</summary>
    public static ulong OfBlock(ReadOnlySpan<char> block)
    {
        var codes = MemoryMarshal.Cast<char, ushort>(block);
        var (first, second) = (Narrow(codes), Narrow(codes[HalfLength..]));
        return (first | second).ExtractMostSignificantBits() == 0
            ? AsciiSpaces(first) | ((ulong)AsciiSpaces(second) << HalfLength)
            : OfAnyBlock(block);
    }

    /// <summary>The characters as bytes; 255 for those that are no Latin ones.</summary>
    private static Vector256<byte> Narrow(ReadOnlySpan<ushort> codes) =>
        Vector256.NarrowWithSaturation(Vector256.Create(codes), Vector256.Create(codes[Vector256<ushort>.Count..]));

    /// <summary>Tabulator to carriage return, and from the first separator on to space.</summary>
    private static uint AsciiSpaces(Vector256<byte> codes)
    {
        var most = Vector256.Create((byte)('\r' - '\t'));
        var isBreak = Vector256.LessThanOrEqual(codes - Vector256.Create((byte)'\t'), most);
        return (isBreak | Vector256.LessThanOrEqual(codes - Vector256.Create((byte)0x1c), most)).ExtractMostSignificantBits();
    }

    private static ulong OfAnyBlock(ReadOnlySpan<char> block)
    {
        var spaces = 0UL;
        for (var i = 0; i < block.Length; i++)
        {
            spaces |= (IsSpace(block[i]) ? 1UL : 0) << i;
        }

        return spaces;
    }

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
