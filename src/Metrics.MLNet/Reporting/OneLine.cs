using System.Globalization;
using System.Text;
using System.Xml;

namespace Metrics.MLNet;

/// <summary>
/// Names as tables and charts show them. A name comes from data, so it may hold anything; shown, it is one line of characters that
/// every format can hold.
/// </summary>
internal static class OneLine
{
    /// <summary>Line breaks and tabs become spaces, what XML cannot hold (control characters, halves of characters) a replacement character.</summary>
    public static string Of(string text)
    {
        if (text.All(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && XmlConvert.IsXmlChar(letter)))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            shown.Append(Shown(rune).ToString());
        }

        return shown.ToString();
    }

    /// <summary>As many names, no two of them equal: a name that came before gets the number of its occurrence.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> names)
    {
        var distinct = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names.Select(Of))
        {
            var shown = name;
            for (var occurrence = 2; !distinct.TryAdd(shown, occurrence); occurrence++)
            {
                shown = string.Create(CultureInfo.InvariantCulture, $"{name} ({occurrence})");
            }
        }

        return distinct.Keys;
    }

    private static Rune Shown(Rune rune) =>
        Rune.IsWhiteSpace(rune) && Rune.IsControl(rune) ? new(' ')
        : Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar
        : rune;
}
