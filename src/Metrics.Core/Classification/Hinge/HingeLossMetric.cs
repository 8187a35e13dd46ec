namespace Metrics;

/// <summary>The mean of losses that grow with how far an element falls short of a margin of 1.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class HingeLossMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>, IRowSums<TensorPair>
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

    internal sealed override bool TakesSampleWeight => true;

    internal sealed override Resampling Resampling => Resampling.BySums;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.SampleWeight is not null)
        {
            SampleWeights.Add(this, input, Options.ValidateArgs);
            return;
        }

        var (losses, _) = HingeLossFormula.Losses(input.Preds, input.Target, Options);
        measures.Accumulate(losses.sum([0]));
        total.Accumulate(tensor(losses.shape[0], device: losses.device));
    }

    RowSums IRowSums<TensorPair>.Read(TensorPair input)
    {
        var (losses, rows) = HingeLossFormula.Losses(input.Preds, input.Target, Options);
        var columns = losses.dim() == 1 ? losses.unsqueeze(1) : losses;
        return new ValueRows(cat([columns, ones_like(columns.narrow(1, 0, 1))], 1), rows);
    }

    void IRowSums<TensorPair>.AddSums(Tensor sums)
    {
        measures.Accumulate(sums.narrow(0, 0, sums.shape[0] - 1).reshape(Options.LossShape));
        total.Accumulate(sums[^1]);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => HingeLossFormula.Mean(measures.Value, total.Value);
}
