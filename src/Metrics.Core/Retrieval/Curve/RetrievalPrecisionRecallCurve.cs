namespace Metrics;

/// <summary>Precision and recall of the first K documents, for K = 1, 2, …, each aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// For a query and K the precision is the number of relevant documents among the first K, divided by K, and the recall the same
/// number, divided by that of all relevant documents of the query. Source: C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to
/// Information Retrieval</i> (2008), section 8.4.
/// </para>
/// <para>Inputs have any shape; the parts of the result have the shape [K]: float32, or float64 where scores were, and int64. Memory is needed for a number
/// for each query and K.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalPrecisionRecallCurve(new() { MaxK = 3 });
/// metric.Update(preds: tensor(new[] { 0.4f, 0.01f, 0.5f, 0.6f }), target: tensor(new[] { 1L, 0L, 0L, 1L }), indexes: zeros(4, dtype: ScalarType.Int64));
/// var (precision, recall, topK) = metric.Compute();   // [1, 0.5, 0.6667], [0.5, 0.5, 1], [1, 2, 3]
/// </code>
/// </example>
public sealed class RetrievalPrecisionRecallCurve : RetrievalCurveMetric<RetrievalCurveOptions, RetrievalCurve>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalPrecisionRecallCurve(RetrievalCurveOptions? options = null)
        : base(options ?? new())
    {
    }

    private protected override RetrievalCurve Compute(RetrievalCurve curve) => curve;
}

/// <content>RetrievalPrecisionRecallCurve.</content>
public static partial class Functional
{
    /// <summary>Precision and recall of the first K documents of one query; see <see cref="Metrics.RetrievalPrecisionRecallCurve"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="maxK">Up to how many documents the curve goes, at least 1; all if left out.</param>
    /// <param name="adaptiveK">Whether K, and the precision with it, stays at the number of documents beyond that.</param>
    /// <returns>The curve, which belongs to the caller's dispose scope; precision and recall are 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static RetrievalCurve RetrievalPrecisionRecallCurve(Tensor preds, Tensor target, int? maxK = null, bool adaptiveK = false) =>
        RetrievalForm.Compute(preds, target, new RetrievalCurveOptions { MaxK = maxK, AdaptiveK = adaptiveK }, RetrievalCurveFormula.OfOne);
}
