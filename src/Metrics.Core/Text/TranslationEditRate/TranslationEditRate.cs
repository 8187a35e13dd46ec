namespace Metrics;

/// <summary>The translation edit rate (TER): how many insertions, deletions, substitutions and shifts of words turn a translation into a reference, over the mean length of its references.</summary>
/// <remarks>
/// Σ e / Σ r, with e the edits of a sentence, and r the mean number of words of its references. Each sentence counts beside the
/// reference that needs the fewest edits. 0 is best. Without words in the references the rate is 1 if there are edits, and 0
/// otherwise. The result is a float32 scalar, or a vector that holds the value of each sentence, too. Source: Snover, Dorr, Schwartz,
/// Micciulla and Makhoul, A study of translation edit rate with targeted human annotation (2006).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new TranslationEditRate();
/// metric.Update(["the cat is on the mat"], [["there is a cat on the mat", "a cat is on the mat"]]);
/// var value = metric.Compute();   // 1 / 6.5 = 0.1538
/// </code>
/// </example>
public sealed class TranslationEditRate : CountedMetric<TranslationEditRateOptions, TextPair, Tensor>
{
    private readonly TensorState edits;
    private readonly TensorState length;
    private readonly SequenceState sentences;

    /// <summary>Starts a translation edit rate.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public TranslationEditRate(TranslationEditRateOptions? options = null)
        : base(options ?? new())
    {
        edits = AddState("total_num_edits", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        length = AddState("total_tgt_len", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        sentences = AddSequence("sentence_ter");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override bool KeepsScores => Options.ReturnSentenceLevelScore;

    /// <summary>The edits of each sentence, and the mean length of its references.</summary>
    private protected override CountedRows Count(TextPair input)
    {
        TextInputs.Check(input);
        var counting = new TranslationEdits(Options);
        var counts = new CountedRows(input.Preds.Count, width: 2);
        for (var i = 0; i < counts.Count; i++)
        {
            (counts[i][0], counts[i][1]) = counting.Count(input.Preds[i], input.Target[i]);
        }

        return counts;
    }

    private protected override void Keep(CountedRows counts)
    {
        var rates = Enumerable.Range(0, counts.Count).Select(i => (float)Rate(counts[i][0], counts[i][1]));
        sentences.Append(tensor(rates.ToArray(), device: Device));
    }

    private protected override void AddSums(Tensor sums)
    {
        edits.Accumulate(sums[0].to_type(ScalarType.Int64));
        length.Accumulate(sums[1]);
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState()
    {
        var rate = Rate(edits.Value.ToDouble(), length.Value.ToDouble());
        return CorpusScores.Join(tensor((float)rate, device: Device), KeepsScores ? sentences.Value : null);
    }

    private static double Rate(double edits, double length) => length > 0 ? edits / length : edits > 0 ? 1 : 0;
}

/// <content>The translation edit rate.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.TranslationEditRate"/>.</summary>
    /// <param name="preds">The translations.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input is not one that the metric can take; the message names it.</exception>
    public static Tensor TranslationEditRate(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, TranslationEditRateOptions? options = null) =>
        TextInputs.Compute(new TranslationEditRate(options), new TextPair(preds, target));
}
