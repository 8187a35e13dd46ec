using System.Text;
using System.Text.RegularExpressions;

namespace Metrics;

/// <summary>How <see cref="ExtendedEditDistance"/> prepares texts. Source: the program of Stanchev, Wang and Ney, to which its scores refer.</summary>
internal static class EditPreparation
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly Regex PartedNumber = new("(?<before>\\d) (?<point>[.,]) (?<after>\\d)", Options);

    /// <summary>A title and the character behind it, whichever it is, as in the original.</summary>
    private static readonly Regex Title = new("(?<title>Dr|Jr|Prof|Rev|Gen|Mr|Mt|Mrs|Ms) ([\ud800-\udbff][\udc00-\udfff]|.)", Options);

    public static string Apply(string text, EditLanguage language) => language == EditLanguage.English ? English(text) : CompatibilityForm.Of(Whitespace.TrimEnd(text));

    private static string English(string text)
    {
        var parted = new StringBuilder(Whitespace.TrimEnd(text).ToString())
            .Replace(".", " .")
            .Replace("!", " !")
            .Replace("?", " ?")
            .Replace(",", " ,");
        var single = PartedNumber.Replace(WithSingleSpaces(parted), "${before}${point}${after}");
        return new StringBuilder(Title.Replace(single, "${title}."))
            .Replace("e . g .", "e.g.")
            .Replace("i . e .", "i.e.")
            .Replace("U . S .", "U.S.")
            .Insert(0, ' ')
            .Append(' ')
            .ToString();
    }

    private static string WithSingleSpaces(StringBuilder text)
    {
        var single = new StringBuilder(text.Length);
        var isBehindSpace = false;
        foreach (var character in text.ToString())
        {
            var isSpace = Whitespace.IsSpace(character);
            if (!isSpace || !isBehindSpace)
            {
                single.Append(isSpace ? ' ' : character);
            }

            isBehindSpace = isSpace;
        }

        return single.ToString();
    }
}
