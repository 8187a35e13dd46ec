namespace Metrics;

/// <summary>Predictions and the truth that they are compared with: the input of classification and regression metrics.</summary>
/// <param name="Preds">Predictions: scores, probabilities, logits or labels; the metric says which shapes it takes.</param>
/// <param name="Target">The true labels or values.</param>
/// <example>
/// <code>
/// using var metric = new BinaryAccuracy();
/// metric.Update(new TensorPair(tensor(new[] { 0.9f, 0.2f, 0.6f }), tensor(new[] { 1L, 0L, 0L })) { SampleWeight = tensor(new[] { 1.0, 0.5, 2.0 }) });
/// var value = metric.Compute();   // (1 + 0.5) / (1 + 0.5 + 2) = 0.4286
/// </code>
/// </example>
public sealed record TensorPair(Tensor Preds, Tensor Target) : IMetricInput<TensorPair>, IWeightedInput
{
    /// <summary>
    /// What each sample weighs, a finite number that is not negative: real numbers of the shape [N]; <see langword="null"/> (the
    /// default) weighs each with 1. A sample of weight 2 counts as two, one of weight 0 not at all; all elements of a sample have
    /// its weight. Metrics for which weights mean nothing refuse them.
    /// </summary>
    public Tensor? SampleWeight { get; init; }

    /// <inheritdoc/>
    public long Count => Target.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Preds.IsOn(device) && Target.IsOn(device) && (SampleWeight is null || SampleWeight.IsOn(device));

    /// <inheritdoc/>
    public TensorPair To(Device device) => new(Preds.to(device), Target.to(device)) { SampleWeight = SampleWeight?.to(device) };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Predictions and target do not have the same number of samples.</exception>
    public TensorPair Select(Tensor rows) =>
        Preds.SampleCount() == Count
            ? new(Preds.SelectSamples(rows), Target.SelectSamples(rows)) { SampleWeight = SampleWeight?.SelectSamples(rows) }
            : throw new ArgumentException($"Expected {nameof(Preds)} to have as many samples as {nameof(Target)}, {Count}, got {Preds.SampleCount()}.", nameof(rows));
}
