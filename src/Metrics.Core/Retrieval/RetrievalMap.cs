namespace Metrics;

/// <summary>Mean average precision: the average precision of the ranking of each query, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The average precision of a query is the mean of the precisions at its relevant documents, (1/R) Σ i / rank(i), where rank(i) is the rank of
/// the i-th relevant document, and R the number of relevant documents among the first <see cref="RetrievalTopKOptions.TopK"/>. Source:
/// C. D. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i> (2008), section 8.4.
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalMap();
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.7917
/// </code>
/// </example>
public sealed class RetrievalMap : RetrievalScore<RetrievalTopKOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalMap(RetrievalTopKOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalTopKOptions options)
    {
        var documents = queries.IsRelevant.nonzero().reshape(-1);
        var ranks = queries.PlacesOf(documents) + 1;
        var relevant = queries.RelevantBefore.take(documents) - queries.RelevantBefore.take(documents - ranks + 1) + 1;
        var precisions = relevant.to(ScalarType.Float64) / ranks;
        if (options.TopK is { } topK)
        {
            precisions = precisions.masked_fill(ranks.gt(topK), 0);
        }

        return queries.SumByQuery(documents, precisions) / queries.RelevantWithin(queries.Depth(options.TopK)).clamp_min(1);
    }
}

/// <content>RetrievalAveragePrecision.</content>
public static partial class Functional
{
    /// <summary>The average precision of the ranking of one query; see <see cref="Metrics.RetrievalMap"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalAveragePrecision(Tensor preds, Tensor target, int? topK = null) =>
        RetrievalForm.Score(preds, target, new RetrievalTopKOptions { TopK = topK }, Metrics.RetrievalMap.Score);
}
