namespace Metrics;

/// <summary>Normalized discounted cumulative gain: the gain of the ranking of each query, relative to that of the best ranking, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The gain of a ranking is Σ gain(relevance) · discount(rank) over its first <see cref="RetrievalTopKOptions.TopK"/> documents; the best
/// ranking has the most relevant documents first. By default the gain is the relevance, the discount 1 / log₂(1 + rank), and documents
/// with the same score have the mean gain of all their orders. <see cref="RetrievalDcgOptions.MLNet"/> has the definition of ML.NET,
/// whose numbers differ. A query without a document of relevance above 0 is empty.
/// </para>
/// <para>
/// Relevance is any finite number, or a grade if the gain is a table. Inputs have any shape; the result is a float32 scalar, or float64 where scores were. Sources: K.
/// Järvelin, J. Kekäläinen, <i>Cumulated gain-based evaluation of IR techniques</i> (2002); for ties F. McSherry, M. Najork,
/// <i>Computing information retrieval performance measures efficiently in the presence of tied scores</i> (2008).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalNormalizedDcg(new() { TopK = 10 });
/// metric.Update(preds: tensor(new[] { 0.1f, 0.2f, 0.3f, 4.0f, 70.0f }), target: tensor(new[] { 10L, 0L, 0L, 1L, 5L }), indexes: zeros(5, dtype: ScalarType.Int64));
/// var value = metric.Compute();   // 0.6957
/// </code>
/// </example>
public sealed class RetrievalNormalizedDcg : RetrievalScore<RetrievalDcgOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults, which are TorchMetrics' definition, if left out.</param>
    public RetrievalNormalizedDcg(RetrievalDcgOptions? options = null)
        : base(options ?? new(), GainFormula.Normalized)
    {
    }

    private protected override RetrievalTarget TargetKind => new GradedTarget(Options.Gain);
}

/// <content>RetrievalNormalizedDcg.</content>
public static partial class Functional
{
    /// <summary>The normalized discounted cumulative gain of the ranking of one query; see <see cref="Metrics.RetrievalNormalizedDcg"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <param name="gain">What a document adds, by its relevance; <see cref="RelevanceGain.Linear"/> if left out.</param>
    /// <param name="ties">What the gain of documents with the same score is.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 if the best ranking has no gain.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalNormalizedDcg(Tensor preds, Tensor target, int? topK = null, RelevanceGain? gain = null, TiedDocuments ties = TiedDocuments.Average)
    {
        var options = new RetrievalDcgOptions { TopK = topK, Gain = gain ?? RelevanceGain.Linear, Ties = ties };
        return RetrievalForm.Score(preds, target, options, GainFormula.Normalized, new GradedTarget(options.Gain));
    }
}
