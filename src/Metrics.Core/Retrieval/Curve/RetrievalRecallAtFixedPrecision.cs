namespace Metrics;

/// <summary>The highest recall that the first K documents reach with at least a given precision, and the K where they do.</summary>
/// <remarks>
/// <para>
/// max { recall(K) : precision(K) ≥ p } over the points of <see cref="RetrievalPrecisionRecallCurve"/>, where p is <see
/// cref="RetrievalRecallAtFixedPrecisionOptions.MinPrecision"/>. Of several K with that recall the largest is taken. Where no K will
/// do, or none has a recall above 0, the recall is 0 and K the largest of the curve.
/// </para>
/// <para>Inputs have any shape; both results are scalars: float32, or float64 where scores were, and int64.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalRecallAtFixedPrecision(new() { MinPrecision = 0.8 });
/// metric.Update(preds: tensor(new[] { 0.4f, 0.01f, 0.5f, 0.6f }), target: tensor(new[] { 1L, 0L, 0L, 1L }), indexes: zeros(4, dtype: ScalarType.Int64));
/// var (recall, topK) = metric.Compute();   // 0.5, 1
/// </code>
/// </example>
public sealed class RetrievalRecallAtFixedPrecision : RetrievalCurveMetric<RetrievalRecallAtFixedPrecisionOptions, RetrievalPoint>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalRecallAtFixedPrecision(RetrievalRecallAtFixedPrecisionOptions? options = null)
        : base(options ?? new())
    {
    }

    private protected override RetrievalPoint Compute(RetrievalCurve curve) => RetrievalCurveFormula.RecallAtPrecision(curve, Options.MinPrecision);
}
