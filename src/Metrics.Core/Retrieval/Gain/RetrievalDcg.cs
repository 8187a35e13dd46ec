namespace Metrics;

/// <summary>Discounted cumulative gain of the ranking of each query, aggregated over the queries. TorchMetrics has only the normalized gain; ML.NET reports both.</summary>
/// <remarks>
/// <para>
/// Σ gain(relevance) · discount(rank) over the first <see cref="RetrievalTopKOptions.TopK"/> documents of a query; everything else is as in <see
/// cref="RetrievalNormalizedDcg"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalDcg(RetrievalDcgOptions.MLNet with { TopK = 10 });
/// metric.Update(preds: tensor(new[] { 0.9f, 0.5f }), target: tensor(new[] { 0L, 2L }), indexes: zeros(2, dtype: ScalarType.Int64));
/// var value = metric.Compute();   // 7 / ln 3 = 6.3717
/// </code>
/// </example>
public sealed class RetrievalDcg : RetrievalScore<RetrievalDcgOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalDcg(RetrievalDcgOptions? options = null)
        : base(options ?? new(), GainFormula.Cumulative)
    {
    }

    private protected override RetrievalTarget TargetKind => new GradedTarget(Options.Gain);
}

/// <content>RetrievalDcg.</content>
public static partial class Functional
{
    /// <summary>The discounted cumulative gain of the ranking of one query; see <see cref="Metrics.RetrievalDcg"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <param name="gain">What a document adds, by its relevance; <see cref="RelevanceGain.Linear"/> if left out.</param>
    /// <param name="discount">How much less a document adds, the further down it is.</param>
    /// <param name="ties">What the gain of documents with the same score is.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalDcg(
        Tensor preds, Tensor target, int? topK = null, RelevanceGain? gain = null, RankDiscount discount = RankDiscount.Log2, TiedDocuments ties = TiedDocuments.Average)
    {
        var options = new RetrievalDcgOptions { TopK = topK, Gain = gain ?? RelevanceGain.Linear, Discount = discount, Ties = ties };
        return RetrievalForm.Score(preds, target, options, GainFormula.Cumulative, new GradedTarget(options.Gain));
    }
}
