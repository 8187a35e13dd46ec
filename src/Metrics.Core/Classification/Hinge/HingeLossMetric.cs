namespace Metrics;

/// <summary>The mean of losses that grow with how far an element falls short of a margin of 1.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class HingeLossMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : HingeLossOptions
{
    private readonly TensorState measures;
    private readonly TensorState total;

    private protected HingeLossMetric(TOptions options)
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
    protected sealed override void UpdateState(TensorPair input) => Add(HingeLossFamily.Losses.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => HingeLossFamily.Losses.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(HingeLossFamily.Losses.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => HingeLossFamily.Mean(new(measures.Value, total.Value));

    private void Add(ValueSum losses)
    {
        measures.Accumulate(losses.Sum);
        total.Accumulate(losses.Count);
    }
}
