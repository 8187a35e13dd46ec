namespace Metrics;

/// <summary>A retrieval metric of the curve of precision and recall over the number of documents, aggregated point by point over the queries.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class RetrievalCurveMetric<TOptions, TResult> : RetrievalMetric<TOptions, TResult>
    where TOptions : RetrievalCurveOptions
    where TResult : class
{
    private protected RetrievalCurveMetric(TOptions options)
        : base(options)
    {
    }

    private protected sealed override TResult Compute(RankedQueries queries)
    {
        var (precision, recall, topK) = RetrievalCurveFormula.Of(queries, Options);
        return Compute(new RetrievalCurve(Aggregate(queries, precision), Aggregate(queries, recall), topK));
    }

    /// <summary>The result from the aggregated curve.</summary>
    private protected abstract TResult Compute(RetrievalCurve curve);
}
