namespace Metrics;

/// <summary>Mean reciprocal rank: one over the rank of the first relevant document of each query, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is 1 / rank of its first relevant document, 0 if that is not among the first <see cref="RetrievalTopKOptions.TopK"/>.
/// Source: E. M. Voorhees, <i>The TREC-8 Question Answering Track Report</i> (1999).
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalMrr();
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class RetrievalMrr : RetrievalScore<RetrievalTopKOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalMrr(RetrievalTopKOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalTopKOptions options)
    {
        // The first document with which the running total of relevant documents exceeds that of the queries before.
        var firsts = searchsorted(queries.RelevantBefore, queries.RelevantBefore.take(queries.Starts) + 1);
        var reciprocals = (firsts - queries.Starts).to(ScalarType.Float64).reciprocal();
        return reciprocals.masked_fill(queries.RelevantWithin(queries.Depth(options.TopK)).eq(0), 0);
    }
}

/// <content>RetrievalReciprocalRank.</content>
public static partial class Functional
{
    /// <summary>One over the rank of the first relevant document of one query; see <see cref="Metrics.RetrievalMrr"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalReciprocalRank(Tensor preds, Tensor target, int? topK = null) =>
        RetrievalForm.Score(preds, target, new RetrievalTopKOptions { TopK = topK }, Metrics.RetrievalMrr.Score);
}
