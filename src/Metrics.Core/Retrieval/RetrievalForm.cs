namespace Metrics;

/// <summary>What the functional forms of retrieval metrics have in common: they take one query.</summary>
internal static class RetrievalForm
{
    /// <summary>Computes the value of one query, 0 where it has none.</summary>
    public static Tensor Score<TOptions>(Tensor preds, Tensor target, TOptions options, Func<RankedQueries, TOptions, Tensor> formula, RetrievalTarget? kind = null)
        where TOptions : RetrievalOptions =>
        Compute(preds, target, options, (queries, given) => formula(queries, given).to(queries.Scores.dtype).reshape([]), kind);

    /// <summary>Computes a result of one query.</summary>
    public static TResult Compute<TOptions, TResult>(Tensor preds, Tensor target, TOptions options, Func<RankedQueries, TOptions, TResult> formula, RetrievalTarget? kind = null)
        where TOptions : RetrievalOptions
        where TResult : class =>
        FunctionalForm.Compute(preds, target, options, (scores, relevance, given) =>
        {
            var documents = RetrievalDocuments.OfQuery(scores, relevance, kind ?? RetrievalTarget.Binary);
            return formula(RankedQueries.Rank(documents.Indexes, documents.Preds, documents.Target), given);
        });
}
