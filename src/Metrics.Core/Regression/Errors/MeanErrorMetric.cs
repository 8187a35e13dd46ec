namespace Metrics;

/// <summary>A metric that is the mean of an error of each element, or another function of the sum of errors.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class MeanErrorMetric<TOptions> : SummedRegressionMetric<TOptions>
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

    private protected sealed override RowSums Rows(Tensor preds, Tensor target, bool isDouble)
    {
        var (sums, count) = definition.RowSums(preds, target, Options);
        return OfColumns(isDouble, sums, full_like(sums.select(1, 0), count));
    }

    private protected sealed override void Add(Tensor sums)
    {
        sum.Accumulate(sums.narrow(0, 0, sums.shape[0] - 1).reshape(sum.Value.shape));
        total.Accumulate(sums[^1]);
    }

    private protected sealed override Tensor Score() => definition.Score(new(sum.Value, total.Value), Options);
}
