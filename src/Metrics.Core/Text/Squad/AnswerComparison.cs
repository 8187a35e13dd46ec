using System.Globalization;
using System.Text;

namespace Metrics;

/// <summary>Compares answers without regard to capitals, ASCII punctuation, the articles a, an and the, and white space.</summary>
internal sealed class AnswerComparison
{
    private readonly WordTable words = new();
    private readonly List<int> pred = [];
    private readonly List<int> target = [];

    /// <summary>Whether the answers are the same, and the harmonic mean of the shares of their words that are common.</summary>
    public (bool IsExact, double F1) Compare(string predicted, string answer)
    {
        words.Clear();
        words.Read(Normalize(predicted), pred);
        words.Read(Normalize(answer), target);
        var isExact = pred.AsSpan().SequenceEqual(target.AsSpan());
        var common = CommonWords();
        return (isExact, isExact ? 1 : 2.0 * common / (pred.Count + target.Count));
    }

    private static string Normalize(string text)
    {
        var lower = string.Concat(Lowercase.Of(text).Where(character => !char.IsAscii(character) || !IsPunctuation(character)));
        var normalized = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length;)
        {
            var end = i;
            while (end < lower.Length && IsWordCharacter(lower, end))
            {
                end++;
            }

            var word = lower.AsSpan(i, Math.Max(end - i, 1));
            normalized.Append(word is "a" or "an" or "the" ? " " : word);
            i += word.Length;
        }

        return normalized.ToString();
    }

    private static bool IsPunctuation(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    private static bool IsWordCharacter(string text, int at)
    {
        var start = at > 0 && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
        return CharUnicodeInfo.GetUnicodeCategory(text, start) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private int CommonWords()
    {
        Span<int> left = new int[words.Count];
        foreach (var word in target)
        {
            left[word]++;
        }

        var common = 0;
        foreach (var word in pred)
        {
            common += left[word]-- > 0 ? 1 : 0;
        }

        return common;
    }
}
