namespace Metrics.Benchmarks;

/// <summary>One pass of counting n-grams, those of BLEU and chrF++, with a dictionary of strings.</summary>
internal static class PlainNGrams
{
    public static long Count(TextPair pairs)
    {
        var different = 0L;
        for (var i = 0; i < pairs.Preds.Count; i++)
        {
            different += Count(pairs.Preds[i]) + Count(pairs.Target[i][0]);
        }

        return different;
    }

    private static int Count(string text)
    {
        var counts = new Dictionary<string, int>();
        var words = text.Split(' ');
        for (var order = 1; order <= 4; order++)
        {
            for (var start = 0; start + order <= words.Length; start++)
            {
                Add(counts, string.Join(' ', words, start, order));
            }
        }

        var characters = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        for (var order = 1; order <= 6; order++)
        {
            for (var start = 0; start + order <= characters.Length; start++)
            {
                Add(counts, characters.Substring(start, order));
            }
        }

        return counts.Count;
    }

    private static void Add(Dictionary<string, int> counts, string gram) => counts[gram] = counts.GetValueOrDefault(gram) + 1;
}
