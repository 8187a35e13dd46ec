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
public sealed class TranslationEditRate : Metric<TextPair, Tensor>, IConfigured<TranslationEditRateOptions>
{
    private readonly TensorState edits;
    private readonly TensorState length;
    private readonly SequenceState sentences;

    /// <summary>Starts a translation edit rate.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public TranslationEditRate(TranslationEditRateOptions? options = null)
    {
        Options = options ?? new();
        edits = AddState("total_num_edits", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        length = AddState("total_tgt_len", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        sentences = AddSequence("sentence_ter");
    }

    /// <inheritdoc/>
    public TranslationEditRateOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected override void UpdateState(TextPair input)
    {
        TextInputs.Check(input);
        var counting = new TranslationEdits(Options);
        var rates = new double[input.Preds.Count];
        var (batchEdits, batchLength) = (0L, 0.0);
        for (var i = 0; i < rates.Length; i++)
        {
            var (sentenceEdits, sentenceLength) = counting.Count(input.Preds[i], input.Target[i]);
            rates[i] = Rate(sentenceEdits, sentenceLength);
            batchEdits += sentenceEdits;
            batchLength += sentenceLength;
        }

        edits.Value = edits.Value + batchEdits;
        length.Value = length.Value + batchLength;
        if (Options.ReturnSentenceLevelScore)
        {
            sentences.Append(tensor(rates, dtype: ScalarType.Float32, device: Device));
        }
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState()
    {
        var rate = Rate(edits.Value.ToInt64(), length.Value.ToDouble());
        return CorpusScores.Join(tensor((float)rate, device: Device), Options.ReturnSentenceLevelScore ? sentences.Value : null);
    }

    private static double Rate(long edits, double length) => length > 0 ? edits / length : edits > 0 ? 1 : 0;
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
