namespace Metrics;

/// <summary>A metric that compares binary predictions between groups, such as those that a protected attribute defines.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
public abstract class BinaryGroupMetric<TOptions> : SummedMetric<TOptions, GroupedPair, NamedResults>
    where TOptions : BinaryGroupOptions
{
    private readonly TensorState matrices;

    private protected BinaryGroupMetric(TOptions options)
        : base(options)
    {
        matrices = AddState("confmat", zeros(options.NumGroups, 2, 2, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    /// <inheritdoc/>
    protected override void UpdateState(GroupedPair input) => matrices.Accumulate(GroupCounts.Counting.Of(input, Options));

    private protected sealed override RowSums Rows(GroupedPair input) => GroupCounts.Counting.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => matrices.Accumulate(GroupCounts.Counting.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override NamedResults ComputeState() =>
        Score(GroupCounts.Split(matrices.Value), [.. Enumerable.Range(0, Options.NumGroups).Select(group => (long)group)]);

    /// <summary>The formula over the counts of groups.</summary>
    /// <param name="counts">Counts, an element for each group.</param>
    /// <param name="groups">The number of each of these groups.</param>
    private protected abstract NamedResults Score(StatCounts counts, IReadOnlyList<long> groups);
}
