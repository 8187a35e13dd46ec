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
    public WeightedValue Select(Tensor rows)
    {
        var weight = Weight is null || Weight.dim() == 0 ? Weight : Weight.index_select(0, rows);
        return new(Value.index_select(0, rows), weight);
    }
}
