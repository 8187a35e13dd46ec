namespace Metrics;

/// <summary>What BLEU is made of, for each sentence.</summary>
internal static class BleuCounts
{
    /// <summary>The words of a prediction, and those of its reference closest in length.</summary>
    private const int Lengths = 2;

    /// <summary>Counts the n-grams of a batch: lengths, the n-grams of each order that a reference has, too, and all n-grams of each order.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="order">The longest n-grams.</param>
    /// <param name="tokenize">Makes a text one whose words are separated by white space.</param>
    public static CountedRows Of(TextPair input, int order, Func<string, string> tokenize)
    {
        var counts = new CountedRows(input.Preds.Count, Lengths + (2 * order));
        var grams = new NGramTable();
        var words = new WordTable();
        var matches = new long[order];
        List<int> preds = [];
        List<int> target = [];
        for (var i = 0; i < counts.Count; i++)
        {
            words.Clear();
            words.Read(tokenize(input.Preds[i]), preds);
            grams.Take(preds.AsSpan(), order);
            Array.Clear(matches);
            var closest = int.MaxValue;
            foreach (var reference in input.Target[i])
            {
                words.Read(tokenize(reference), target);
                grams.Match(target.AsSpan(), matches);
                closest = Closer(preds.Count, closest, target.Count);
            }

            var sentence = counts[i];
            (sentence[0], sentence[1]) = (preds.Count, closest);
            for (var n = 1; n <= order; n++)
            {
                sentence[Lengths + n - 1] = matches[n - 1];
                sentence[Lengths + order + n - 1] = NGramTable.Total(preds.Count, n);
            }
        }

        return counts;
    }

    /// <summary>Takes sums of such counts apart.</summary>
    public static (Tensor Lengths, Tensor Matches, Tensor Totals) Split(Tensor sums)
    {
        var order = (sums.shape[0] - Lengths) / 2;
        return (sums.narrow(0, 0, Lengths), sums.narrow(0, Lengths, order), sums.narrow(0, Lengths + order, order));
    }

    /// <summary>The first of the lengths that differ least from that of the prediction.</summary>
    private static int Closer(int length, int closest, int other) =>
        Math.Abs((long)other - length) < Math.Abs((long)closest - length) ? other : closest;
}
