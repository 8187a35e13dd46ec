namespace Metrics.Tests.Text;

/// <summary>What text metrics are made of, written down as plainly as possible, to compare with.</summary>
internal static class PlainText
{
    /// <summary>Words between white space.</summary>
    public static string[] Words(string text) =>
        new string([.. text.Select(character => char.IsWhiteSpace(character) || character is >= '\u001c' and <= '\u001f' ? ' ' : character)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Code points, each as a string.</summary>
    public static string[] Characters(string text)
    {
        var characters = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            characters.Add(text.Substring(i, isPair ? 2 : 1));
            i += isPair ? 1 : 0;
        }

        return [.. characters];
    }

    /// <summary>The edit distance by the whole table.</summary>
    public static int EditDistance(string[] preds, string[] target, int substitutionCost = 1)
    {
        var table = new int[preds.Length + 1, target.Length + 1];
        for (var i = 0; i <= preds.Length; i++)
        {
            for (var j = 0; j <= target.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var substituted = table[i - 1, j - 1] + (preds[i - 1] == target[j - 1] ? 0 : substitutionCost);
                table[i, j] = Math.Min(substituted, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
            }
        }

        return table[preds.Length, target.Length];
    }

    /// <summary>The n-grams of one order and how often they stand there.</summary>
    public static Dictionary<string, int> Grams(string[] symbols, int order) =>
        Enumerable.Range(0, Math.Max(symbols.Length - order + 1, 0)).CountBy(start => string.Join('\u0001', symbols, start, order)).ToDictionary();

    /// <summary>How many n-grams both have, each as often as it stands in both.</summary>
    public static int Common(Dictionary<string, int> first, Dictionary<string, int> second) => first.Sum(gram => Math.Min(gram.Value, second.GetValueOrDefault(gram.Key)));

    /// <summary>The length of the longest common subsequence: what a substitution that is never worth it leaves.</summary>
    public static int CommonLength(string[] first, string[] second) => (first.Length + second.Length - EditDistance(first, second, substitutionCost: 2)) / 2;
}
