namespace Metrics;

/// <summary>The edit distance of Levenshtein: the smallest cost of insertions, deletions and substitutions of characters that turn a prediction into its target.</summary>
/// <remarks>
/// d(i, j) = min(d(i − 1, j) + 1, d(i, j − 1) + 1, d(i − 1, j − 1) + s) for the first i and j characters, with s the <see
/// cref="EditDistanceOptions.SubstitutionCost"/>, or 0 for equal characters. Characters are Unicode code points. The value is the
/// mean over the pairs, their sum (int64), or one distance for each pair (int32, of shape [N]); NaN for the mean of no pairs. Source:
/// Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals (1966).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new EditDistance();
/// metric.Update(["rain", "lnaguaeg"], ["shine", "language"]);
/// var value = metric.Compute();   // (3 + 4) / 2 = 3.5
/// </code>
/// </example>
public sealed class EditDistance : CountedMetric<EditDistanceOptions, TextPair, Tensor>
{
    private readonly TensorState sum;
    private readonly TensorState count;
    private readonly SequenceState distances;

    /// <summary>Starts an edit distance.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public EditDistance(EditDistanceOptions? options = null)
        : base(options ?? new())
    {
        sum = AddState("edit_scores", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        count = AddState("num_elements", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        distances = AddSequence("edit_scores_list");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override bool KeepsScores => Options.Reduction is null;

    /// <inheritdoc/>
    protected override Tensor ComputeState() => Options.Reduction switch
    {
        Reduction.Mean => (sum.Value.to(ScalarType.Float64) / count.Value).to(ScalarType.Float32),
        Reduction.Sum => sum.Value,
        _ => distances.Value,
    };

    /// <summary>The distance of each pair, and 1.</summary>
    private protected override CountedRows Count(TextPair input)
    {
        TextInputs.CheckSingle(input);
        var alignment = new SequenceAlignment();
        List<int> preds = [];
        List<int> target = [];
        var counts = new CountedRows(input.Preds.Count, width: 2);
        for (var i = 0; i < counts.Count; i++)
        {
            CodePoints.Read(input.Preds[i], preds);
            CodePoints.Read(input.Target[i][0], target);
            counts[i][0] = Cost(alignment, preds.AsSpan(), target.AsSpan());
            counts[i][1] = 1;
        }

        return counts;
    }

    private protected override void Keep(CountedRows counts) => distances.Append(counts.ToTensor(Device)[.., 0].to_type(ScalarType.Int32));

    private protected override void AddSums(Tensor sums)
    {
        sum.Accumulate(sums[0].to_type(ScalarType.Int64));
        count.Accumulate(sums[1].to_type(ScalarType.Int64));
    }

    /// <summary>
    /// A substitution that costs nothing leaves only the difference in length; one that costs 2 or more is never better than a
    /// deletion and an insertion, so that all is kept that both have in common.
    /// </summary>
    private int Cost(SequenceAlignment alignment, ReadOnlySpan<int> preds, ReadOnlySpan<int> target) => Options.SubstitutionCost switch
    {
        0 => Math.Abs(preds.Length - target.Length),
        1 => alignment.Distance(preds, target),
        _ => preds.Length + target.Length - (2 * alignment.CommonLength(preds, target)),
    };
}

/// <content>Edit distance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.EditDistance"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions, or an argument is out of its range.</exception>
    public static Tensor EditDistance(IReadOnlyList<string> preds, IReadOnlyList<string> target, EditDistanceOptions? options = null) =>
        TextInputs.Compute(new EditDistance(options), new TextPair(preds, target));
}
