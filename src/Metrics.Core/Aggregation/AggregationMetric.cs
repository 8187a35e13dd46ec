namespace Metrics;

/// <summary>What the aggregation metrics have in common: values in, NaN treated by one rule.</summary>
public abstract class AggregationMetric : ConfiguredMetric<AggregationOptions, WeightedValue, Tensor>
{
    private readonly TensorState? nanCount;

    private protected AggregationMetric(AggregationOptions? options)
        : base(options ?? new())
    {
        // The warning waits until the value is computed: asking after every batch would make a GPU wait every time.
        nanCount = Options.NanStrategy == NanStrategy.Warn ? AddState("nan_count", zeros([], dtype: ScalarType.Int64), MergeRule.Sum) : null;
    }

    /// <inheritdoc/>
    protected sealed override void UpdateState(WeightedValue input)
    {
        var (value, weight) = input;
        TensorChecks.AreReal(value, nameof(value));
        if (weight is not null)
        {
            TensorChecks.AreReal(weight, nameof(weight));
        }

        if (value.NumberOfElements > 0)
        {
            Aggregate(value, weight);
        }
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState()
    {
        if (nanCount is not null)
        {
            WarnOfNan(nanCount.Value);
        }

        return ComputeAggregate();
    }

    /// <summary>Changes the states by values of which there is at least one.</summary>
    private protected abstract void Aggregate(Tensor value, Tensor? weight);

    /// <summary>Computes the value from the states.</summary>
    private protected abstract Tensor ComputeAggregate();

    /// <summary>Refuses entries that are NaN, where the strategy says so.</summary>
    /// <param name="value">The entries.</param>
    /// <param name="nan">For each entry, whether it is NaN.</param>
    /// <exception cref="ArgumentException">There is one, and the strategy is <see cref="NanStrategy.Error"/>.</exception>
    private protected void Check(Tensor value, Tensor nan)
    {
        if (Options.NanStrategy == NanStrategy.Error && nan.any().ToBoolean())
        {
            throw new ArgumentException($"Expected values and weights that are not NaN, got NaN in {nan.sum().ToInt64()} of {value.NumberOfElements}; {nameof(NanStrategy)} says that this is an error.", nameof(value));
        }
    }

    /// <summary>Warns, where the strategy says so, if a number of NaN is not 0.</summary>
    private protected void WarnOfNan(Tensor counts)
    {
        if (nanCount is not null && counts.gt(0).any().ToBoolean())
        {
            MetricWarnings.Raise(this, $"{Name} has left out values that are NaN.");
        }
    }

    /// <summary>Remembers how many entries were NaN, if that is to be warned of.</summary>
    private protected void CountNan(Tensor count) => nanCount?.Accumulate(count.to_type(ScalarType.Int64));

    /// <summary>Returns the values with a replacement for each NaN, as the strategy says, and which of them were NaN.</summary>
    /// <param name="value">The values.</param>
    /// <param name="weight">Their weights, which mean nothing here.</param>
    /// <param name="neutral">The number that changes nothing, for the strategies that leave NaN out.</param>
    /// <exception cref="ArgumentException">There are weights, or NaN that is an error.</exception>
    private protected (Tensor Values, Tensor Nan) WithoutNan(Tensor value, Tensor? weight, double neutral)
    {
        if (weight is not null)
        {
            throw new ArgumentException($"Expected no weight, got one: {Name} does not weigh its values.", nameof(weight));
        }

        if (Options.NanStrategy == NanStrategy.Disable || !value.is_floating_point())
        {
            return (value, zeros_like(value, dtype: ScalarType.Bool));
        }

        var nan = value.isnan();
        Check(value, nan);
        return (value.masked_fill(nan, Options.NanStrategy.Replacement ?? neutral), nan);
    }
}
