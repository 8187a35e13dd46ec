namespace Metrics;

/// <summary>
/// A metric that is a formula over true and false positives and negatives. All such metrics with the same options (apart from
/// the average and what only their formula looks at) share their state in a collection.
/// </summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class StatScoresMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>, IRowSums<TensorPair>
    where TOptions : StatScoresOptions
{
    private readonly MetricState tp;
    private readonly MetricState fp;
    private readonly MetricState tn;
    private readonly MetricState fn;

    private protected StatScoresMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        tp = AddCounts("tp");
        fp = AddCounts("fp");
        tn = AddCounts("tn");
        fn = AddCounts("fn");
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    internal sealed override bool TakesSampleWeight => !Options.Samplewise;

    internal sealed override Resampling Resampling => Options.Samplewise ? Resampling.ByCopy : Resampling.BySums;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.CountingOptions;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.SampleWeight is not null)
        {
            SampleWeights.Add(this, input, Options.ValidateArgs);
            return;
        }

        Add(Options.Count(input.Preds, input.Target));
    }

    RowSums IRowSums<TensorPair>.Read(TensorPair input) => Options.Rows(input.Preds, input.Target);

    void IRowSums<TensorPair>.AddSums(Tensor sums) => Add(Options.FromSums(sums));

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
