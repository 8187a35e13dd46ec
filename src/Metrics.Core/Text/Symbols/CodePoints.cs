using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Texts as Unicode code points. A surrogate without its partner is a code point of its own.</summary>
internal static class CodePoints
{
    /// <summary>Appends the code points of a text.</summary>
    public static void Append(ReadOnlySpan<char> text, List<int> symbols)
    {
        var start = symbols.Count;
        CollectionsMarshal.SetCount(symbols, start + text.Length);
        var room = CollectionsMarshal.AsSpan(symbols)[start..];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
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

    /// <summary>Replaces what a list holds by the code points of a text.</summary>
    public static void Read(ReadOnlySpan<char> text, List<int> symbols)
    {
        symbols.Clear();
        Append(text, symbols);
    }
}
