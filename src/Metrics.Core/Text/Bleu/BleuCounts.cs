namespace Metrics;

/// <summary>What BLEU is made of, added up over the sentences of a batch.</summary>
internal sealed class BleuCounts
{
    private BleuCounts(int order)
    {
        Numerator = new long[order];
        Denominator = new long[order];
    }

    /// <summary>For each order, the n-grams of the predictions that a reference has, too.</summary>
    public long[] Numerator { get; }

    /// <summary>For each order, the n-grams of the predictions.</summary>
    public long[] Denominator { get; }

    /// <summary>The words of the predictions.</summary>
    public long PredsLength { get; private set; }

    /// <summary>The words of the references, of those closest in length.</summary>
    public long TargetLength { get; private set; }

    /// <summary>Counts the n-grams of a batch.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="order">The longest n-grams.</param>
    /// <param name="tokenize">Makes a text one whose words are separated by white space.</param>
    public static BleuCounts Of(TextPair input, int order, Func<string, string> tokenize)
    {
        var counts = new BleuCounts(order);
        var grams = new NGramTable();
        var words = new WordTable();
        List<int> preds = [];
        List<int> target = [];
        for (var i = 0; i < input.Preds.Count; i++)
        {
            words.Clear();
            words.Read(tokenize(input.Preds[i]), preds);
            grams.Take(preds.AsSpan(), order);
            counts.CountPrediction(preds.Count);
            var closest = int.MaxValue;
            foreach (var reference in input.Target[i])
            {
                words.Read(tokenize(reference), target);
                grams.Match(target.AsSpan(), counts.Numerator);
                closest = Closer(preds.Count, closest, target.Count);
            }

            counts.TargetLength += closest;
        }

        return counts;
    }

    private void CountPrediction(int length)
    {
        PredsLength += length;
        for (var n = 1; n <= Denominator.Length; n++)
        {
            Denominator[n - 1] += NGramTable.Total(length, n);
        }
    }

    /// <summary>The first of the lengths that differ least from that of the prediction.</summary>
    private static int Closer(int length, int closest, int other) =>
        Math.Abs((long)other - length) < Math.Abs((long)closest - length) ? other : closest;
}
