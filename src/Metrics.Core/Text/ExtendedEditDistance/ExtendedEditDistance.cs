namespace Metrics;

/// <summary>The extended edit distance (EED): an edit distance by characters in which jumps are possible, over the length of the reference.</summary>
/// <remarks>
/// min(1, (e + ρ·v) / (n + ρ·v)), with e the cost of edits and jumps, n the length of the reference, and v how often characters of
/// the prediction are visited again; one that never is counts as visited again once. The value is the mean over the sentences, each
/// beside the reference that it is closest to: from 0, the best, to 1; NaN without sentences. Characters are Unicode code points. The
/// result is a float32 scalar, or a vector that holds the value of each sentence, too. Source: Stanchev, Wang and Ney, EED: extended
/// edit distance measure for machine translation (2019).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ExtendedEditDistance();
/// metric.Update(["this is the prediction", "here is an other sample"], ["this is the reference", "here is another one"]);
/// var value = metric.Compute();   // 0.3078
/// </code>
/// </example>
public sealed class ExtendedEditDistance : CountedMetric<ExtendedEditDistanceOptions, TextPair, Tensor>
{
    private readonly TensorState sum;
    private readonly TensorState total;
    private readonly SequenceState sentences;

    /// <summary>Starts an extended edit distance.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ExtendedEditDistance(ExtendedEditDistanceOptions? options = null)
        : base(options ?? new())
    {
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        sentences = AddSequence("sentence_eed");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override bool KeepsScores => Options.ReturnSentenceLevelScore;

    /// <summary>The distance of each sentence, and 1.</summary>
    private protected override CountedRows Count(TextPair input)
    {
        TextInputs.Check(input);
        if (Options.Language == EditLanguage.Japanese && !input.Preds.Concat(input.Target.SelectMany(texts => texts)).All(text => CompatibilityForm.Covers(text)))
        {
            MetricWarnings.Raise(this, "This process has no globalization data: characters for which there is no rule here are compared as they are, not in NFKC.");
        }

        var alignment = new JumpingAlignment(Options);
        List<int> preds = [];
        List<int> target = [];
        var counts = new CountedRows(input.Preds.Count, width: 2);
        for (var i = 0; i < counts.Count; i++)
        {
            CodePoints.Read(EditPreparation.Apply(input.Preds[i], Options.Language), preds);
            var distance = double.PositiveInfinity;
            foreach (var reference in input.Target[i])
            {
                CodePoints.Read(EditPreparation.Apply(reference, Options.Language), target);
                distance = Math.Min(distance, alignment.Distance(preds.AsSpan(), target.AsSpan()));
            }

            (counts[i][0], counts[i][1]) = (distance, 1);
        }

        return counts;
    }

    private protected override void Keep(CountedRows counts) => sentences.Append(counts.ToTensor(Device)[.., 0].to_type(ScalarType.Float32));

    private protected override void AddSums(Tensor sums)
    {
        sum.Accumulate(sums[0]);
        total.Accumulate(sums[1].to_type(ScalarType.Int64));
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState() =>
        CorpusScores.Join((sum.Value / total.Value).to(ScalarType.Float32), KeepsScores ? sentences.Value : null);
}

/// <content>The extended edit distance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ExtendedEditDistance"/>.</summary>
    /// <param name="preds">The translations.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ExtendedEditDistance(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, ExtendedEditDistanceOptions? options = null) =>
        TextInputs.Compute(new ExtendedEditDistance(options), new TextPair(preds, target));
}
