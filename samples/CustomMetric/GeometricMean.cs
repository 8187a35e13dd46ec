namespace CustomMetric;

/// <summary>What the metric can be told. The record is compared by value, and saved as JSON.</summary>
public sealed record GeometricMeanOptions : MetricOptions
{
    /// <summary>Added to each value before its logarithm is taken, and subtracted from the mean: with 1, values may be 0.</summary>
    public double Offset { get; init; }

    /// <summary>Called once, when a metric receives the options.</summary>
    protected override void Validate() => ArgumentOutOfRangeException.ThrowIfNegative(Offset);
}

/// <summary>The geometric mean of values, exp(Σ ln(x + offset) / n) − offset.</summary>
/// <remarks>
/// A metric is two overrides: how a batch changes the states, and how the states become the value. Because both states merge by
/// summing, the metric merges, forwards in one pass, and synchronizes with other workers without another line.
/// </remarks>
public sealed class GeometricMean : ConfiguredMetric<GeometricMeanOptions, WeightedValue, Tensor>
{
    private readonly TensorState logSum;
    private readonly TensorState count;

    /// <summary>Starts a mean.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <exception cref="ArgumentException">The offset is negative.</exception>
    public GeometricMean(GeometricMeanOptions? options = null)
        : base(options ?? new())
    {
        logSum = AddState("log_sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        count = AddState("count", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <summary>What is thrown here leaves the states as they were.</summary>
    protected override void UpdateState(WeightedValue input)
    {
        if (input.Weight is not null)
        {
            throw new ArgumentException("Expected values without weights.", nameof(input));
        }

        logSum.Accumulate((input.Value.to(ScalarType.Float64) + Options.Offset).log().sum());
        count.Accumulate(tensor(input.Value.NumberOfElements, device: Device));
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState() => ((logSum.Value / count.Value).exp() - Options.Offset).to(ScalarType.Float32);
}
