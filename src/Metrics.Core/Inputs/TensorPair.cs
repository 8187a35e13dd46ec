namespace Metrics;

/// <summary>Predictions and the truth that they are compared with: the input of classification and regression metrics.</summary>
/// <param name="Preds">Predictions: scores, probabilities, logits or labels; the metric says which shapes it takes.</param>
/// <param name="Target">The true labels or values.</param>
public sealed record TensorPair(Tensor Preds, Tensor Target) : IMetricInput<TensorPair>
{
    /// <inheritdoc/>
    public long Count => Target.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Preds.IsOn(device) && Target.IsOn(device);

    /// <inheritdoc/>
    public TensorPair To(Device device) => new(Preds.to(device), Target.to(device));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Predictions and target do not have the same number of samples.</exception>
    public TensorPair Select(Tensor rows) =>
        Preds.SampleCount() == Count
            ? new(Preds.index_select(0, rows), Target.index_select(0, rows))
            : throw new ArgumentException($"Expected {nameof(Preds)} to have as many samples as {nameof(Target)}, {Count}, got {Preds.SampleCount()}.", nameof(rows));
}
