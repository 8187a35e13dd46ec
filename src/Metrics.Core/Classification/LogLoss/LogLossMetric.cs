namespace Metrics;

/// <summary>The mean of losses that grow as the probability of the true class falls.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class LogLossMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : LogLossOptions
{
    private readonly TensorState sum;
    private readonly TensorState total;

    private protected LogLossMetric(TOptions options)
        : base(options)
    {
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    public override bool IsDifferentiable => true;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(LogLossFamily.Losses.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => LogLossFamily.Losses.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(LogLossFamily.Losses.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => LogLossFamily.Mean(new(sum.Value, total.Value));

    private void Add(ValueSum losses)
    {
        sum.Accumulate(losses.Sum);
        total.Accumulate(losses.Count);
    }
}
