namespace Metrics;

/// <summary>The mean of a loss of each element.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class LossMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : LossOptions
{
    private readonly TensorState measures;
    private readonly TensorState total;

    private protected LossMetric(TOptions options)
        : base(options)
    {
        measures = AddState("measures", zeros(options.LossShape, dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    public override bool IsDifferentiable => true;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(LossFamily.Instance.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => LossFamily.Instance.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(LossFamily.Instance.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => LossFamily.Mean(new(measures.Value, total.Value));

    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => LossFamily.Mean(LossFamily.Instance.OfSums(sums, Options));

    private void Add(ValueSum losses)
    {
        measures.Accumulate(losses.Sum);
        total.Accumulate(losses.Count);
    }
}
