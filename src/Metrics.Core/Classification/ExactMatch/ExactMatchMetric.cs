namespace Metrics;

/// <summary>The share of samples in which everything was predicted rightly.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class ExactMatchMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>
    where TOptions : ExactMatchOptions
{
    private readonly MetricState correct;
    private readonly MetricState total;

    private protected ExactMatchMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        correct = AddCount("correct");
        total = AddCount("total");
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var counts = Options.Count(input.Preds, input.Target);
        Add(correct, counts.Correct);
        Add(total, counts.Total);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => new ExactMatchCounts(Counted(correct), Counted(total)).Share();

    private MetricState AddCount(string name) =>
        Options.Samplewise ? AddSequence(name) : AddState(name, zeros([], dtype: ScalarType.Int64), MergeRule.Sum);

    private static void Add(MetricState state, Tensor counts)
    {
        if (state is SequenceState perSample)
        {
            perSample.Append(counts);
        }
        else
        {
            ((TensorState)state).Accumulate(counts.sum());
        }
    }

    private static Tensor Counted(MetricState state) => state is SequenceState perSample ? perSample.Value : ((TensorState)state).Value;
}
