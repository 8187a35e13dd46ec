namespace Metrics;

/// <summary>The mean of losses that grow with how far an element falls short of a margin of 1.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class HingeLossMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>
    where TOptions : HingeLossOptions
{
    private readonly TensorState measures;
    private readonly TensorState total;

    private protected HingeLossMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        measures = AddState("measures", zeros(options.LossShape, dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    public override bool IsDifferentiable => true;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var losses = HingeLossFormula.Losses(input.Preds, input.Target, Options);
        measures.Accumulate(losses.sum([0]));
        total.Accumulate(tensor(losses.shape[0], device: losses.device));
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => HingeLossFormula.Mean(measures.Value, total.Value);
}
