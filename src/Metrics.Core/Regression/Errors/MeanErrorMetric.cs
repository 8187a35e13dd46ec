namespace Metrics;

/// <summary>A metric that is the mean of an error of each element, or a function of that mean.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class MeanErrorMetric<TOptions> : RegressionMetric<TOptions>
    where TOptions : OutputsOptions
{
    private readonly ErrorDefinition<TOptions> definition;
    private readonly TensorState sum;
    private readonly TensorState total;

    private protected MeanErrorMetric(TOptions options, ErrorDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        var shape = options.NumOutputs == 1 ? Array.Empty<long>() : [options.NumOutputs];
        sum = AddState(definition.SumName, zeros(shape, dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected sealed override void Accumulate(Tensor preds, Tensor target)
    {
        sum.Accumulate(definition.Sum(preds, target, Options));
        total.Value = total.Value + ErrorDefinition<TOptions>.Count(preds, Options);
    }

    private protected sealed override Tensor Score() => definition.Score(sum.Value / total.Value, Options);
}
