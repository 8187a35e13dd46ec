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
/// <example>
/// <code>
/// using var metric = PrecisionRecallCurve.Create(ClassificationTask.Binary);
/// metric.Update(tensor(new[] { 0.1f, 0.4f, 0.8f }), tensor(new[] { 0L, 1L, 1L }));
/// var (precision, recall, thresholds) = (PrecisionRecallCurve)metric.ComputeUntyped();   // [0.6667, 1, 1, 1], [1, 1, 0.5, 0], [0.1, 0.4, 0.8]
/// </code>
/// </example>
public sealed record PrecisionRecallCurve(Tensor Precision, Tensor Recall, Tensor Thresholds) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("precision", Precision), new("recall", Recall), new("thresholds", Thresholds)];

    /// <summary>Makes the metric that computes precision-recall curves for a task that is chosen at run time.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric, whose result is one curve or, with several classes or labels, a <see cref="CurveSet{TCurve}"/>.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair> Create(ClassificationTask task, CurveTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair>>(nameof(PrecisionRecallCurve), task, options ?? new());

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new PrecisionRecallCurve(transform(Precision), transform(Recall), transform(Thresholds));
}
