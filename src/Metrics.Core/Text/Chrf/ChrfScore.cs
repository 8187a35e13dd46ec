namespace Metrics;

/// <summary>chrF and chrF++, the quality of a translation by n-grams of characters and words: the mean over their orders of Fβ = (1 + β²)·P·R / (β²·P + R).</summary>
/// <remarks>
/// Precision P and recall R of an order are those of the corpus, where each sentence counts beside the reference that it is most
/// like. Characters are Unicode code points. 1 is best. The result is a float32 scalar, or a vector that holds the value of each
/// sentence, too. Sources: Popović, chrF: character n-gram F-score for automatic MT evaluation (2015); chrF++: words helping
/// character n-grams (2017).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ChrfScore();
/// metric.Update(["the cat is on the mat"], [["there is a cat on the mat", "a cat is on the mat"]]);
/// var value = metric.Compute();   // 0.864
/// </code>
/// </example>
public sealed class ChrfScore : CountedMetric<ChrfScoreOptions, TextPair, Tensor>
{
    private readonly TensorState matching;
    private readonly TensorState preds;
    private readonly TensorState target;
    private readonly SequenceState sentences;

    /// <summary>Starts a chrF score.</summary>
    /// <param name="options">The arguments; defaults, which are those of chrF++, if left out.</param>
    public ChrfScore(ChrfScoreOptions? options = null)
        : base(options ?? new())
    {
        matching = AddCounts("matching_n_grams");
        preds = AddCounts("preds_n_grams");
        target = AddCounts("target_n_grams");
        sentences = AddSequence("sentence_chrf_score");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override bool KeepsScores => Options.ReturnSentenceLevelScore;

    private protected override CountedRows Count(TextPair input)
    {
        TextInputs.Check(input);
        return new ChrfCounting(Options).Count(input);
    }

    private protected override void Keep(CountedRows counts)
    {
        var scores = Enumerable.Range(0, counts.Count).Select(i => (float)ChrfCounts.Read(counts[i]).FScore(Options.Beta));
        sentences.Append(tensor(scores.ToArray(), device: Device));
    }

    private protected override void AddSums(Tensor sums)
    {
        var counts = sums.to_type(ScalarType.Int64).reshape(3, -1).unbind(0);
        matching.Accumulate(counts[0]);
        preds.Accumulate(counts[1]);
        target.Accumulate(counts[2]);
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState()
    {
        var counts = new ChrfCounts(Options.Orders);
        matching.Value.cpu().data<long>().CopyTo(counts.Matching);
        preds.Value.cpu().data<long>().CopyTo(counts.Preds);
        target.Value.cpu().data<long>().CopyTo(counts.Target);
        return CorpusScores.Join(tensor((float)counts.FScore(Options.Beta), device: Device), KeepsScores ? sentences.Value : null);
    }

    private TensorState AddCounts(string name) => AddState(name, zeros(Options.Orders, dtype: ScalarType.Int64), MergeRule.Sum);
}

/// <content>chrF.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ChrfScore"/>.</summary>
    /// <param name="preds">The translations.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ChrfScore(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, ChrfScoreOptions? options = null) =>
        TextInputs.Compute(new ChrfScore(options), new TextPair(preds, target));
}
