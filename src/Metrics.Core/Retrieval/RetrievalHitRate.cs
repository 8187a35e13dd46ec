namespace Metrics;

/// <summary>The share of queries with a relevant document among the first.</summary>
/// <remarks>
/// <para>
/// The value of a query is 1 if one of its first <see cref="RetrievalTopKOptions.TopK"/> documents is relevant, and 0 otherwise: [TP ≥ 1].
/// Source: M. Deshpande, G. Karypis, Item-based top-N recommendation algorithms (2004).
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalHitRate(new() { TopK = 2 });
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 1
/// </code>
/// </example>
public sealed class RetrievalHitRate : RetrievalScore<RetrievalTopKOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalHitRate(RetrievalTopKOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalTopKOptions options) =>
        queries.RelevantWithin(queries.Depth(options.TopK)).gt(0).to(ScalarType.Float64);
}

/// <content>RetrievalHitRate.</content>
public static partial class Functional
{
    /// <summary>Whether a relevant document is among the first of one query, as 1 or 0; see <see cref="Metrics.RetrievalHitRate"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalHitRate(Tensor preds, Tensor target, int? topK = null) =>
        RetrievalForm.Score(preds, target, new RetrievalTopKOptions { TopK = topK }, Metrics.RetrievalHitRate.Score);
}
