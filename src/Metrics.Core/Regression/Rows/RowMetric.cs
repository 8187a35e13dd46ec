namespace Metrics;

/// <summary>A metric that has a value for each row of its inputs: their mean, their sum, or all of them.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RowMetric<TOptions> : SummedRegressionMetric<TOptions>
    where TOptions : MetricOptions
{
    private readonly RowDefinition<TOptions> definition;
    private readonly Reduction? reduction;
    private readonly TensorState sum;
    private readonly TensorState total;
    private readonly SequenceState values;

    private protected RowMetric(TOptions options, RowDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        reduction = definition.Reduction(options);
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        values = AddSequence("values");
    }

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    private protected sealed override void Accumulate(Tensor preds, Tensor target)
    {
        var batch = definition.Values(preds, target, Options);
        if (reduction is null)
        {
            values.Append(batch);
            return;
        }

        sum.Accumulate(batch.sum());
        total.Value = total.Value + batch.NumberOfElements;
    }

    private protected sealed override bool HasRowSums => reduction is not null;

    private protected sealed override RowSums Rows(Tensor preds, Tensor target, bool isDouble)
    {
        var batch = definition.Values(preds, target, Options);
        return OfColumns(isDouble, batch, ones_like(batch));
    }

    private protected sealed override void Add(Tensor sums)
    {
        sum.Accumulate(sums[0]);
        total.Accumulate(sums[1]);
    }

    private protected sealed override Tensor Score() => reduction switch
    {
        Reduction.Mean => sum.Value / total.Value,
        Reduction.Sum => sum.Value,
        _ => values.Value,
    };
}
