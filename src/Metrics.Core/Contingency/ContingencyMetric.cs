namespace Metrics;

/// <summary>A metric of two ways to label the same samples, of which only matters how often each pair of labels occurs.</summary>
/// <remarks>
/// The state is a contingency table, which grows with the number of pairs of labels and not with that of samples. In a collection, metrics
/// that count alike share one table. The formulas run on the CPU when a value is computed. The value of no data is NaN.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class ContingencyMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : ContingencyOptions
{
    private readonly Func<ContingencyTable, TOptions, double> formula;
    private readonly TensorState pairs;

    private protected ContingencyMetric(TOptions options, Func<ContingencyTable, TOptions, double> formula)
        : base(options)
    {
        this.formula = formula;
        pairs = AddState("contingency", zeros(1, 3, dtype: ScalarType.Int64), MergeRule.Joint, widens: true);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    internal sealed override bool TakesSampleWeight => false;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(LabelPairs.Of(Options.Labels(input.Preds, input.Target)));

    private protected sealed override RowSums Rows(TensorPair input) => LabelPairRows.Of(Options.Labels(input.Preds, input.Target));

    private protected sealed override Tensor MergeSums(Tensor mine, Tensor theirs) => LabelPairRows.Merge(mine, theirs);

    private protected sealed override void AddSums(Tensor sums) => Add(LabelPairRows.ToTable(sums));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => ContingencyForm.Value(pairs.Value, Options, formula);

    /// <inheritdoc/>
    protected sealed override void MergeStates(Metric other) => Add(((ContingencyMetric<TOptions>)other).pairs.Value);

    private void Add(Tensor table) => pairs.Value = LabelPairs.Add(pairs.Value, table);
}
