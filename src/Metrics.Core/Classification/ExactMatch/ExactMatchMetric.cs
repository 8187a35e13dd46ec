namespace Metrics;

/// <summary>The share of samples in which everything was predicted rightly.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class ExactMatchMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>, IRowSums<TensorPair>
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

    internal sealed override bool TakesSampleWeight => !Options.Samplewise;

    internal sealed override Resampling Resampling => Options.Samplewise ? Resampling.ByCopy : Resampling.BySums;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.SampleWeight is not null)
        {
            SampleWeights.Add(this, input, Options.ValidateArgs);
            return;
        }

        var counts = Options.Count(input.Preds, input.Target);
        Add(correct, counts.Correct);
        Add(total, counts.Total);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => new ExactMatchCounts(Counted(correct), Counted(total)).Share();

    RowSums IRowSums<TensorPair>.Read(TensorPair input)
    {
        var counts = Options.Count(input.Preds, input.Target);
        return new ValueRows(stack([counts.Correct, counts.Total], 1).to_type(ScalarType.Float64));
    }

    void IRowSums<TensorPair>.AddSums(Tensor sums)
    {
        Add(correct, sums[0]);
        Add(total, sums[1]);
    }

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
