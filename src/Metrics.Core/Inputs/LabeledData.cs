namespace Metrics;

/// <summary>Points and the cluster that each was put into: the input of metrics that judge a clustering by itself.</summary>
/// <param name="Data">The points, of shape [N, D].</param>
/// <param name="Labels">The cluster of each point, integers of shape [N].</param>
public sealed record LabeledData(Tensor Data, Tensor Labels) : IMetricInput<LabeledData>
{
    /// <inheritdoc/>
    public long Count => Labels.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Data.IsOn(device) && Labels.IsOn(device);

    /// <inheritdoc/>
    public LabeledData To(Device device) => new(Data.to(device), Labels.to(device));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not as many points as labels.</exception>
    public LabeledData Select(Tensor rows) =>
        Data.SampleCount() == Count
            ? new(Data.index_select(0, rows), Labels.index_select(0, rows))
            : throw new ArgumentException($"Expected {nameof(Data)} to have as many samples as {nameof(Labels)}, {Count}, got {Data.SampleCount()}.", nameof(rows));
}
