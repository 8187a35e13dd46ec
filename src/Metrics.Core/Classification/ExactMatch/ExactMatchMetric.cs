namespace Metrics;

/// <summary>The share of samples in which everything was predicted rightly.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class ExactMatchMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : ExactMatchOptions
{
    private readonly MetricState correct;
    private readonly MetricState total;

    private protected ExactMatchMetric(TOptions options)
        : base(options)
    {
        correct = AddCount("correct");
        total = AddCount("total");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected sealed override bool HasRowSums => ExactMatchFamily.Counting.AreSums(Options);

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(ExactMatchFamily.Counting.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => ExactMatchFamily.Counting.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(ExactMatchFamily.Counting.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => new ExactMatchCounts(Counted(correct), Counted(total)).Share();

    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => ExactMatchFamily.Counting.OfSums(sums, Options).Share();

    private void Add(ExactMatchCounts counts)
    {
        Add(correct, counts.Correct);
        Add(total, counts.Total);
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
            ((TensorState)state).Accumulate(counts);
        }
    }

    private static Tensor Counted(MetricState state) => state is SequenceState perSample ? perSample.Value : ((TensorState)state).Value;
}
