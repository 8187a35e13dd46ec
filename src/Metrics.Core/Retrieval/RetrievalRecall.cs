namespace Metrics;

/// <summary>The share of the relevant documents of each query that are among the first, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is the number of relevant documents among its first <see cref="RetrievalTopKOptions.TopK"/>, divided by the number of
/// all its relevant documents: TP / (TP + FN).
/// Source: C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i> (2008), section 8.4.
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalRecall(new() { TopK = 2 });
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class RetrievalRecall : RetrievalScore<RetrievalTopKOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalRecall(RetrievalTopKOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalTopKOptions options) =>
        queries.RelevantWithin(queries.Depth(options.TopK)).to(ScalarType.Float64) / queries.RelevantCounts.clamp_min(1);
}

/// <content>RetrievalRecall.</content>
public static partial class Functional
{
    /// <summary>The share of the relevant documents of one query that are among the first; see <see cref="Metrics.RetrievalRecall"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalRecall(Tensor preds, Tensor target, int? topK = null) =>
        RetrievalForm.Score(preds, target, new RetrievalTopKOptions { TopK = topK }, Metrics.RetrievalRecall.Score);
}
