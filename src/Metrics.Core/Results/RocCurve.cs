namespace Metrics;

/// <summary>A receiver operating characteristic, from the highest threshold down: both rates rise along the curve.</summary>
/// <param name="Fpr">The false positive rate at each threshold: the part of the negatives with a score of at least the threshold.</param>
/// <param name="Tpr">The true positive rate at each threshold: the part of the positives with a score of at least the threshold.</param>
/// <param name="Thresholds">The thresholds, falling. An exact curve starts at (0, 0), with a threshold of 1.</param>
public sealed record RocCurve(Tensor Fpr, Tensor Tpr, Tensor Thresholds) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("fpr", Fpr), new("tpr", Tpr), new("thresholds", Thresholds)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new RocCurve(transform(Fpr), transform(Tpr), transform(Thresholds));
}
