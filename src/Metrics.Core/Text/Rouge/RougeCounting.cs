namespace Metrics;

/// <summary>Compares texts: for each key the F-measure, precision and recall.</summary>
internal sealed class RougeCounting
{
    /// <summary>The measures of a key, in the order in which they are kept.</summary>
    public static readonly string[] Measures = ["fmeasure", "precision", "recall"];

    private readonly RougeScoreOptions options;
    private readonly RougeTokens texts;
    private readonly NGramTable grams = new();
    private readonly SequenceAlignment alignment = new();
    private readonly SummaryAlignment summaries = new();
    private readonly List<int> preds = [];
    private readonly List<int> target = [];
    private readonly long[] matches;
    private readonly bool comparesSummaries;

    public RougeCounting(RougeScoreOptions options)
    {
        this.options = options;
        texts = new(options);
        matches = new long[options.RougeKeys.Max(RougeScoreOptions.OrderOf)];
        comparesSummaries = options.RougeKeys.Contains("rougeLsum");
    }

    /// <summary>The measures of a text, of all keys one after the other, beside its references.</summary>
    public double[] Score(string pred, IReadOnlyList<string> references)
    {
        texts.Words.Clear();
        texts.Read(pred, preds);
        grams.Take(preds.AsSpan(), matches.Length);
        var sentences = comparesSummaries ? texts.ReadSentences(pred) : [];
        var scores = references.Select(reference => Score(sentences, reference)).ToArray();
        return [.. Enumerable.Range(0, scores[0].Length).Select(i => Accumulated(scores, i))];
    }

    /// <summary>The mean of a measure, or that of the reference with the best F-measure, which is the first measure of each key.</summary>
    private double Accumulated(double[][] scores, int measure) => options.Accumulate == RougeAccumulation.Average
        ? scores.Average(score => score[measure])
        : scores.MaxBy(score => score[measure - (measure % Measures.Length)])![measure];

    private double[] Score(List<int>[] sentences, string reference)
    {
        texts.Read(reference, target);
        grams.ForgetMatches();
        Array.Clear(matches);
        grams.Match(target.AsSpan(), matches);
        var scores = new double[options.RougeKeys.Count * Measures.Length];
        for (var i = 0; i < options.RougeKeys.Count; i++)
        {
            Measure(options.RougeKeys[i], sentences, reference, scores.AsSpan(i * Measures.Length));
        }

        return scores;
    }

    private void Measure(string key, List<int>[] sentences, string reference, Span<double> measures)
    {
        if (RougeScoreOptions.OrderOf(key) is > 0 and var order)
        {
            Measure(matches[order - 1], NGramTable.Total(preds.Count, order), NGramTable.Total(target.Count, order), measures);
        }
        else if (key == "rougeL")
        {
            Measure(alignment.CommonLength(preds.AsSpan(), target.AsSpan()), preds.Count, target.Count, measures);
        }
        else
        {
            var others = texts.ReadSentences(reference);
            var common = summaries.CommonLength(sentences, others, texts.Words.Count);
            Measure(common, sentences.Sum(sentence => sentence.Count), others.Sum(sentence => sentence.Count), measures);
        }
    }

    private static void Measure(long common, long predsLength, long targetLength, Span<double> measures)
    {
        if (common == 0)
        {
            return;
        }

        var precision = (double)common / predsLength;
        var recall = (double)common / targetLength;
        // Of whole numbers, so that references that do equally well tie, and the first of them is the best.
        measures[0] = 2.0 * common / (predsLength + targetLength);
        measures[1] = precision;
        measures[2] = recall;
    }
}
