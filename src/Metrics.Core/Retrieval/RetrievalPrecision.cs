namespace Metrics;

/// <summary>The arguments of <see cref="RetrievalPrecision"/>.</summary>
public sealed record RetrievalPrecisionOptions : RetrievalTopKOptions
{
    /// <summary>Whether K shrinks to the number of documents of a query that has fewer. Default: <see langword="false"/>.</summary>
    public bool AdaptiveK { get; init; }
}

/// <summary>The share of the first documents of each query that are relevant, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is the number of relevant documents among its first K, divided by K: TP / K, where K is <see
/// cref="RetrievalTopKOptions.TopK"/> or, without it, the number of documents of the query. Source: C. D. Manning, P. Raghavan, H. Schütze,
/// <i>Introduction to Information Retrieval</i> (2008), section 8.4.
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalPrecision(new() { TopK = 2 });
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class RetrievalPrecision : RetrievalScore<RetrievalPrecisionOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalPrecision(RetrievalPrecisionOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalPrecisionOptions options)
    {
        var depth = queries.Depth(options.TopK);
        var relevant = queries.RelevantWithin(depth).to(ScalarType.Float64);
        return options.TopK is { } topK && !options.AdaptiveK ? relevant / topK : relevant / depth;
    }
}

/// <content>RetrievalPrecision.</content>
public static partial class Functional
{
    /// <summary>The share of the first documents of one query that are relevant; see <see cref="Metrics.RetrievalPrecision"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <param name="adaptiveK">Whether <paramref name="topK"/> shrinks to the number of documents if there are fewer.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if no document is relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalPrecision(Tensor preds, Tensor target, int? topK = null, bool adaptiveK = false) =>
        RetrievalForm.Score(preds, target, new RetrievalPrecisionOptions { TopK = topK, AdaptiveK = adaptiveK }, Metrics.RetrievalPrecision.Score);
}
