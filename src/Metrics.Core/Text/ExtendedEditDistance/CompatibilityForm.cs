using System.Text;

namespace Metrics;

/// <summary>Texts in NFKC, in which characters that differ in their looks alone are the same.</summary>
/// <remarks>
/// .NET takes this form from the globalization data of the system. Where there are none (<c>InvariantGlobalization</c>), what ordinary
/// Japanese texts need is done here, by the definitions of Unicode: the block of full and half width, kana with the marks of voiced sounds
/// behind them, spaces, and runs of dots and marks. Other characters stay as they are.
/// </remarks>
internal static class CompatibilityForm
{
    private const char FirstHalfKana = '\uff61';
    private const string Kana =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309a";

    private const char FirstWideSign = '\uffe0';
    private const string Signs = "¢£¬\uffe3¦¥₩\uffe7│←↑→↓■○";
    private const string Plain = "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ";
    private const string Voiced = "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ";
    private const string PlainAspirates = "はひふへほハヒフヘホ";
    private const string HalfVoiced = "ぱぴぷぺぽパピプペポ";

    private static readonly bool HasGlobalizationData = "\uff21".Normalize(NormalizationForm.FormKC) == "A";

    /// <summary>The text in NFKC. A surrogate without its partner, which has no such form, stays.</summary>
    public static string Of(ReadOnlySpan<char> text) => HasGlobalizationData ? BySystem(text) : ByTable(text);

    /// <summary>Whether all of a text can be brought into NFKC in this process.</summary>
    public static bool Covers(ReadOnlySpan<char> text)
    {
        if (HasGlobalizationData)
        {
            return true;
        }

        foreach (var character in text)
        {
            if (!IsStable(character) && Mapped(character) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string BySystem(ReadOnlySpan<char> text)
    {
        var normalized = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\ufffe')
            {
                normalized.Append(text[start..i].ToString().Normalize(NormalizationForm.FormKC)).Append(text[i]);
                start = i + 1;
            }
        }

        return normalized.Append(text[start..].ToString().Normalize(NormalizationForm.FormKC)).ToString();
    }

    private static string ByTable(ReadOnlySpan<char> text)
    {
        var normalized = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            foreach (var mapped in Mapped(character) ?? character.ToString())
            {
                if (normalized.Length > 0 && Joined(normalized[^1], mapped) is { } joined)
                {
                    normalized[^1] = joined;
                }
                else
                {
                    normalized.Append(mapped);
                }
            }
        }

        return normalized.ToString();
    }

    /// <summary>What a character becomes, or null if that is not known here.</summary>
    private static string? Mapped(char character) => character switch
    {
        '\u00a0' or '\u3000' or '\u202f' or '\u205f' or (>= '\u2000' and <= '\u200a') => " ",
        >= '\uff01' and <= '\uff5e' => ((char)(character - '\uff01' + '!')).ToString(),
        '\uff5f' => "⦅",
        '\uff60' => "⦆",
        >= FirstHalfKana and <= '\uff9f' => Kana[character - FirstHalfKana].ToString(),
        '\uffe3' => " \u0304",
        '\uffe7' => null,
        >= FirstWideSign and <= '\uffee' => Signs[character - FirstWideSign].ToString(),
        '\u2011' => "\u2010",
        '\u2024' => ".",
        '\u2025' => "..",
        '\u2026' => "...",
        '\u203c' => "!!",
        '\u2047' => "??",
        '\u2048' => "?!",
        '\u2049' => "!?",
        _ => null,
    };

    /// <summary>A kana and the mark of a voiced sound behind it as one character.</summary>
    private static char? Joined(char kana, char mark) => mark switch
    {
        '\u3099' when Plain.IndexOf(kana, StringComparison.Ordinal) is >= 0 and var at => Voiced[at],
        '\u309a' when PlainAspirates.IndexOf(kana, StringComparison.Ordinal) is >= 0 and var at => HalfVoiced[at],
        _ => null,
    };

    /// <summary>Whether NFKC leaves a character alone, for those that Japanese texts mostly consist of.</summary>
    private static bool IsStable(char character) => character switch
    {
        < '\u00a0' => true,
        <= '\u00ff' => !"\u00a0¨ª¯²³´µ¸¹º¼½¾".Contains(character, StringComparison.Ordinal),
        '₩' or '⦅' or '⦆' => true,
        >= '\u4e00' and <= '\u9fff' => true,
        '\u3036' or '\u3038' or '\u3039' or '\u303a' or '\u309b' or '\u309c' or '\u309f' => false,
        >= '\u302a' and <= '\u302f' => false,
        >= '\u3001' and <= '\u30fe' => true,
        >= '\u2010' and <= '\u2023' => character is not ('\u2011' or '\u2017'),
        >= '\u2190' and <= '\u21ff' => true,
        >= '\u2500' and <= '\u27bf' => true,
        '\ud83d' => true,
        >= '\udc00' and <= '\udfff' => true,
        _ => false,
    };
}
