namespace Metrics;

/// <summary>
/// A metric that is a formula over true and false positives and negatives. All such metrics with the same options (apart from
/// the average and what only their formula looks at) share their state in a collection.
/// </summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class StatScoresMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : StatScoresOptions
{
    private readonly MetricState tp;
    private readonly MetricState fp;
    private readonly MetricState tn;
    private readonly MetricState fn;

    private protected StatScoresMetric(TOptions options)
        : base(options)
    {
        tp = AddCounts("tp");
        fp = AddCounts("fp");
        tn = AddCounts("tn");
        fn = AddCounts("fn");
    }

    private protected sealed override bool HasRowSums => StatScoresFamily.Counting.AreSums(Options);

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.CountingOptions;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(StatScoresFamily.Counting.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => StatScoresFamily.Counting.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(StatScoresFamily.Counting.OfSums(sums, Options));

    /// <summary>The formula takes resamples as it takes samples with counts of their own.</summary>
    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => Score(StatScoresFamily.Counting.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Score(new(CountsIn(tp), CountsIn(fp), CountsIn(tn), CountsIn(fn)));

    /// <summary>The formula, including the average over classes.</summary>
    private protected abstract Tensor Score(StatCounts counts);

    private void Add(StatCounts counts)
    {
        Add(tp, counts.Tp);
        Add(fp, counts.Fp);
        Add(tn, counts.Tn);
        Add(fn, counts.Fn);
    }

    private static void Add(MetricState state, Tensor counts)
    {
        if (state is SequenceState perSample)
        {
            perSample.Append(counts);
        }
        else
        {
            ((TensorState)state).Accumulate(counts);
        }
    }

    private MetricState AddCounts(string name) =>
        Options.Samplewise ? AddSequence(name) : AddState(name, zeros(Options.ClassCount, dtype: ScalarType.Int64), MergeRule.Sum);

    private Tensor CountsIn(MetricState state) =>
        state switch
        {
            SequenceState { Length: 0 } => zeros(0, Options.ClassCount, dtype: ScalarType.Int64, device: Device),
            SequenceState perSample => perSample.Value,
            _ => ((TensorState)state).Value,
        };
}
