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
public sealed class ExtendedEditDistance : Metric<TextPair, Tensor>, IConfigured<ExtendedEditDistanceOptions>
{
    private readonly TensorState sum;
    private readonly TensorState total;
    private readonly SequenceState sentences;

    /// <summary>Starts an extended edit distance.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ExtendedEditDistance(ExtendedEditDistanceOptions? options = null)
    {
        Options = options ?? new();
        Options.Validate();
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        sentences = AddSequence("sentence_eed");
    }

    /// <inheritdoc/>
    public ExtendedEditDistanceOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected override void UpdateState(TextPair input)
    {
        TextInputs.Check(input);
        if (Options.Language == EditLanguage.Japanese && !input.Preds.Concat(input.Target.SelectMany(texts => texts)).All(text => CompatibilityForm.Covers(text)))
        {
            MetricWarnings.Raise(this, "This process has no globalization data: characters for which there is no rule here are compared as they are, not in NFKC.");
        }

        var distances = Distances(input);
        sum.Value = sum.Value + distances.Sum();
        total.Value = total.Value + distances.Length;
        if (Options.ReturnSentenceLevelScore)
        {
            sentences.Append(tensor(distances, dtype: ScalarType.Float32, device: Device));
        }
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState() =>
        CorpusScores.Join((sum.Value / total.Value).to(ScalarType.Float32), Options.ReturnSentenceLevelScore ? sentences.Value : null);

    private double[] Distances(TextPair input)
    {
        var alignment = new JumpingAlignment(Options);
        List<int> preds = [];
        List<int> target = [];
        var distances = new double[input.Preds.Count];
        for (var i = 0; i < distances.Length; i++)
        {
            CodePoints.Read(EditPreparation.Apply(input.Preds[i], Options.Language), preds);
            distances[i] = double.PositiveInfinity;
            foreach (var reference in input.Target[i])
            {
                CodePoints.Read(EditPreparation.Apply(reference, Options.Language), target);
                distances[i] = Math.Min(distances[i], alignment.Distance(preds.AsSpan(), target.AsSpan()));
            }
        }

        return distances;
    }
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
