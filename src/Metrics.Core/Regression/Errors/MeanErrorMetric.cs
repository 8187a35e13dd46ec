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
        sum = AddState(definition.SumName, zeros(ErrorDefinition<TOptions>.SumShape(options), dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    private protected sealed override void Accumulate(TensorPair input) => Add(definition.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => definition.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(definition.OfSums(sums, Options));

    private protected sealed override Tensor Score() => definition.Score(new(sum.Value, total.Value), Options);

    private protected sealed override Tensor ScoreAll(Tensor sums) => definition.Score(definition.OfSums(sums, Options), Options);

    private void Add(ValueSum errors)
    {
        sum.Accumulate(errors.Sum);
        total.Accumulate(errors.Count);
    }
}
