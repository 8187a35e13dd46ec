namespace Metrics;

/// <summary>Precision and recall from the lowest threshold up: recall falls along the curve.</summary>
/// <param name="Precision">
/// The precision at each threshold: the part of the samples with a score of at least the threshold that are positive. At the end
/// stands a 1, which belongs to no threshold.
/// </param>
/// <param name="Recall">
/// The recall at each threshold: the part of the positives with a score of at least the threshold. At the end stands a 0, which
/// belongs to no threshold.
/// </param>
/// <param name="Thresholds">The thresholds, rising.</param>
public sealed record PrecisionRecallCurve(Tensor Precision, Tensor Recall, Tensor Thresholds) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("precision", Precision), new("recall", Recall), new("thresholds", Thresholds)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new PrecisionRecallCurve(transform(Precision), transform(Recall), transform(Thresholds));
}
