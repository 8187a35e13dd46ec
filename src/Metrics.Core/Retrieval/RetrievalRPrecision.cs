namespace Metrics;

/// <summary>The precision of the first R documents of each query, R being the number of its relevant documents, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is the number of relevant documents among its first R, divided by R: TP / R.
/// Source: C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i> (2008), section 8.4.
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalRPrecision();
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class RetrievalRPrecision : RetrievalScore<RetrievalOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalRPrecision(RetrievalOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalOptions options) =>
        queries.RelevantWithin(queries.RelevantCounts).to(ScalarType.Float64) / queries.RelevantCounts.clamp_min(1);
}

/// <content>RetrievalRPrecision.</content>
public static partial class Functional
{
    /// <summary>The precision of as many first documents of one query as are relevant; see <see cref="Metrics.RetrievalRPrecision"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalRPrecision(Tensor preds, Tensor target) =>
        RetrievalForm.Score(preds, target, new RetrievalOptions(), Metrics.RetrievalRPrecision.Score);
}
