namespace Metrics;

/// <summary>A metric that has a value for each row of its inputs: their mean, their sum, or all of them.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RowMetric<TOptions> : SummedRegressionMetric<TOptions>
    where TOptions : MetricOptions
{
    private readonly RowDefinition<TOptions> definition;
    private readonly TensorState sum;
    private readonly TensorState total;
    private readonly SequenceState values;

    private protected RowMetric(TOptions options, RowDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        values = AddSequence("values");
    }

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    private protected sealed override bool HasRowSums => definition.AreSums(Options);

    private protected sealed override void Accumulate(TensorPair input)
    {
        var batch = definition.Of(input, Options);
        if (HasRowSums)
        {
            Add(batch);
        }
        else
        {
            values.Append(batch.Sum);
        }
    }

    private protected sealed override RowSums Rows(TensorPair input) => definition.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(definition.OfSums(sums, Options));

    private protected sealed override Tensor Score() => HasRowSums ? definition.Score(new(sum.Value, total.Value), Options) : values.Value;

    private protected sealed override Tensor ScoreAll(Tensor sums) => definition.Score(definition.OfSums(sums, Options), Options);

    private void Add(ValueSum batch)
    {
        sum.Accumulate(batch.Sum);
        total.Accumulate(batch.Count);
    }
}
