using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Texts as Unicode code points. A surrogate without its partner is a code point of its own.</summary>
internal static class CodePoints
{
    private const ushort FirstSurrogate = 0xd800;
    private const ushort SurrogateCount = 0x800;

    /// <summary>Appends the code points of a text.</summary>
    public static void Append(ReadOnlySpan<char> text, List<int> symbols)
    {
        var start = symbols.Count;
        CollectionsMarshal.SetCount(symbols, start + text.Length);
        var room = CollectionsMarshal.AsSpan(symbols)[start..];
        var count = CopyUnits(text, room);
        for (var i = count; i < text.Length; i++)
        {
            int symbol = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                symbol = char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }

            room[count++] = symbol;
        }

        CollectionsMarshal.SetCount(symbols, start + count);
    }

    /// <summary>Copies characters that stand for themselves, many at a time, as long as there are no surrogates among them.</summary>
    /// <returns>How many are copied.</returns>
    private static int CopyUnits(ReadOnlySpan<char> text, Span<int> room)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var size = Vector256<ushort>.Count;
        var count = 0;
        for (; count + size <= units.Length; count += size)
        {
            var some = Vector256.Create(units[count..]);
            if (Vector256.LessThanAny(some - Vector256.Create(FirstSurrogate), Vector256.Create(SurrogateCount)))
            {
                break;
            }

            var (lower, upper) = Vector256.Widen(some);
            lower.AsInt32().CopyTo(room[count..]);
            upper.AsInt32().CopyTo(room[(count + (size / 2))..]);
        }

        return count;
    }

    /// <summary>Replaces what a list holds by the code points of a text.</summary>
    public static void Read(ReadOnlySpan<char> text, List<int> symbols)
    {
        symbols.Clear();
        Append(text, symbols);
    }
}
