namespace Metrics;

/// <summary>ROUGE, the quality of a summary: what it has in common with references, in n-grams (ROUGE-N), in the longest common subsequence (ROUGE-L), or in those of its sentences (ROUGE-Lsum).</summary>
/// <remarks>
/// P = m / p, R = m / r, F = (2·P·R) / (P + R), with m the n-grams in common, or the length of the longest common subsequence, p the
/// number of those of the summary, and r of those of the reference. For each key there are <c>key_precision</c>, the share of the
/// summary that is common, <c>key_recall</c>, the share of the reference, and <c>key_fmeasure</c>, their harmonic mean; each is the
/// mean over the texts, and NaN without texts. The results are float32 scalars. Source: Lin, ROUGE: a package for automatic
/// evaluation of summaries (2004).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RougeScore(new() { RougeKeys = ["rouge1", "rougeL"] });
/// metric.Update("My name is John", "Is your name John");
/// var value = metric.Compute()["rouge1_fmeasure"];   // 0.75
/// </code>
/// </example>
public sealed class RougeScore : CountedMetric<RougeScoreOptions, TextPair, NamedResults>
{
    private readonly TensorState measures;
    private readonly TensorState total;

    /// <summary>Starts a ROUGE score.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RougeScore(RougeScoreOptions? options = null)
        : base(options ?? new())
    {
        measures = AddState("sums", zeros(Options.RougeKeys.Count, RougeCounting.Measures.Length, dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <summary>The measures of each text, and 1.</summary>
    private protected override CountedRows Count(TextPair input)
    {
        TextInputs.Check(input);
        var counting = new RougeCounting(Options);
        var counts = new CountedRows(input.Preds.Count, (Options.RougeKeys.Count * RougeCounting.Measures.Length) + 1);
        for (var i = 0; i < counts.Count; i++)
        {
            counting.Score(input.Preds[i], input.Target[i]).CopyTo(counts[i]);
            counts[i][^1] = 1;
        }

        return counts;
    }

    private protected override void AddSums(Tensor sums)
    {
        measures.Accumulate(sums.narrow(0, 0, sums.shape[0] - 1).reshape(measures.Value.shape));
        total.Accumulate(sums[^1].to_type(ScalarType.Int64));
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        var means = (measures.Value / total.Value).to(ScalarType.Float32);
        return new(
            from key in Options.RougeKeys.Index()
            from measure in RougeCounting.Measures.Index()
            select new KeyValuePair<string, object>($"{key.Item}_{measure.Item}", means[key.Index, measure.Index]));
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new RougeScore(Options);
}

/// <content>ROUGE.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.RougeScore"/>.</summary>
    /// <param name="preds">The summaries.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults RougeScore(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, RougeScoreOptions? options = null) =>
        TextInputs.Compute(new RougeScore(options), new TextPair(preds, target));
}
