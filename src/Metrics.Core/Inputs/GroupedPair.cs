namespace Metrics;

/// <summary>Predictions, their truth, and the group that each element belongs to: the input of fairness metrics.</summary>
/// <param name="Preds">Scores or labels 0 and 1.</param>
/// <param name="Target">The true labels, of the shape of <paramref name="Preds"/>; <see langword="null"/> where a metric does without them.</param>
/// <param name="Groups">Group numbers from 0 on, int64 of the shape of <paramref name="Preds"/>.</param>
public sealed record GroupedPair(Tensor Preds, Tensor? Target, Tensor Groups) : IMetricInput<GroupedPair>, IWeightedInput
{
    /// <inheritdoc cref="TensorPair.SampleWeight"/>
    public Tensor? SampleWeight { get; init; }

    /// <inheritdoc/>
    public long Count => Groups.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) =>
        Preds.IsOn(device) && Groups.IsOn(device) && (Target is null || Target.IsOn(device)) && (SampleWeight is null || SampleWeight.IsOn(device));

    /// <inheritdoc/>
    public GroupedPair To(Device device) => new(Preds.to(device), Target?.to(device), Groups.to(device)) { SampleWeight = SampleWeight?.to(device) };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Predictions, target and groups do not have the same number of samples.</exception>
    public GroupedPair Select(Tensor rows) =>
        Preds.SampleCount() == Count && (Target is null || Target.SampleCount() == Count)
            ? new(Preds.SelectSamples(rows), Target?.SelectSamples(rows), Groups.SelectSamples(rows)) { SampleWeight = SampleWeight?.SelectSamples(rows) }
            : throw new ArgumentException($"Expected {nameof(Preds)} and {nameof(Target)} to have as many samples as {nameof(Groups)}, {Count}, got {Preds.SampleCount()} and {Target?.SampleCount()}.", nameof(rows));
}
