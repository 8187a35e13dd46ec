namespace Metrics;

/// <summary>A metric that is the mean of an error of each element, or another function of the sum of errors.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class MeanErrorMetric<TOptions> : RegressionMetric<TOptions>
    where TOptions : MetricOptions
{
    private readonly ErrorDefinition<TOptions> definition;
    private readonly TensorState sum;
    private readonly TensorState total;

    private protected MeanErrorMetric(TOptions options, ErrorDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        var outputs = ErrorDefinition<TOptions>.Outputs(options);
        var shape = outputs == 1 ? Array.Empty<long>() : [outputs];
        sum = AddState(definition.SumName, zeros(shape, dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    private protected sealed override void Accumulate(Tensor preds, Tensor target)
    {
        var batch = definition.Sum(preds, target, Options);
        sum.Accumulate(batch.Sum);
        total.Accumulate(batch.Count);
    }

    private protected sealed override Tensor Score() => definition.Score(new(sum.Value, total.Value), Options);
}
