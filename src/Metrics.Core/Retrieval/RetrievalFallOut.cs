namespace Metrics;

/// <summary>The arguments of <see cref="RetrievalFallOut"/>.</summary>
public sealed record RetrievalFallOutOptions : RetrievalTopKOptions
{
    /// <summary>Starts with the defaults.</summary>
    public RetrievalFallOutOptions() => EmptyTargetAction = EmptyTargetAction.Pos;
}

/// <summary>The share of the documents of each query that are not relevant and yet among the first, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is the number of documents among its first <see cref="RetrievalTopKOptions.TopK"/> that are not relevant, divided by
/// the number of all that are not: FP / (FP + TN). Source: C. J. van Rijsbergen, <i>Information Retrieval</i> (1979), chapter 7.
/// Here a query is empty if all its documents are relevant: <see cref="RetrievalOptions.EmptyTargetAction"/> is about such queries, and by default gives them 1.
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalFallOut(new() { TopK = 2 });
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class RetrievalFallOut : RetrievalScore<RetrievalFallOutOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalFallOut(RetrievalFallOutOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override string Wanted => "not relevant";

    private protected override Tensor IsEmpty(RankedQueries queries) => queries.RelevantCounts.eq(queries.Counts);

    internal static Tensor Score(RankedQueries queries, RetrievalFallOutOptions options)
    {
        var depth = queries.Depth(options.TopK);
        return (depth - queries.RelevantWithin(depth)).to(ScalarType.Float64) / (queries.Counts - queries.RelevantCounts).clamp_min(1);
    }
}

/// <content>RetrievalFallOut.</content>
public static partial class Functional
{
    /// <summary>The share of the documents of one query that are not relevant and yet among the first; see <see cref="Metrics.RetrievalFallOut"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if all documents are relevant.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalFallOut(Tensor preds, Tensor target, int? topK = null) =>
        RetrievalForm.Score(preds, target, new RetrievalFallOutOptions { TopK = topK }, Metrics.RetrievalFallOut.Score);
}
