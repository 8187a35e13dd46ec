namespace Metrics;

/// <summary>Values to aggregate, each with an optional weight: the input of the aggregation metrics.</summary>
/// <param name="Value">The values, of any shape.</param>
/// <param name="Weight">Weights that broadcast to the shape of <paramref name="Value"/>; <see langword="null"/> weighs every value with 1.</param>
public sealed record WeightedValue(Tensor Value, Tensor? Weight = null) : IMetricInput<WeightedValue>
{
    /// <inheritdoc/>
    public long Count => Value.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Value.IsOn(device) && (Weight is null || Weight.IsOn(device));

    /// <inheritdoc/>
    public WeightedValue To(Device device) => new(Value.to(device), Weight?.to(device));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are neither as many weights as values nor a single one.</exception>
    public WeightedValue Select(Tensor rows)
    {
        if (Weight is null || Weight.dim() < Value.dim() || (Weight.dim() > 0 && Weight.shape[0] == 1))
        {
            return this with { Value = Value.index_select(0, rows) };
        }

        return Weight.SampleCount() == Count
            ? new(Value.index_select(0, rows), Weight.index_select(0, rows))
            : throw new ArgumentException($"Expected {nameof(Weight)} to have as many samples as {nameof(Value)}, {Count}, got {Weight.SampleCount()}.", nameof(rows));
    }
}
