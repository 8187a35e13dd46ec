namespace Metrics;

/// <summary>A metric that compares binary predictions between groups, such as those that a protected attribute defines.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
public abstract class BinaryGroupMetric<TOptions> : Metric<GroupedPair, NamedResults>, IConfigured<TOptions>
    where TOptions : BinaryGroupOptions
{
    private readonly TensorState matrices;

    private protected BinaryGroupMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        matrices = AddState("confmat", zeros(options.NumGroups, 2, 2, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    /// <inheritdoc/>
    protected override void UpdateState(GroupedPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        matrices.Accumulate(GroupCounts.Of(input, Options));
    }

    /// <inheritdoc/>
    protected sealed override NamedResults ComputeState() =>
        Score(GroupCounts.Split(matrices.Value), [.. Enumerable.Range(0, Options.NumGroups).Select(group => (long)group)]);

    /// <summary>The formula over the counts of groups.</summary>
    /// <param name="counts">Counts, an element for each group.</param>
    /// <param name="groups">The number of each of these groups.</param>
    private protected abstract NamedResults Score(StatCounts counts, IReadOnlyList<long> groups);
}
