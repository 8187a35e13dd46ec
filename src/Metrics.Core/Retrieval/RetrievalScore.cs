namespace Metrics;

/// <summary>A retrieval metric that is one number for each query, aggregated over the queries.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RetrievalScore<TOptions> : RetrievalMetric<TOptions, Tensor>
    where TOptions : RetrievalOptions
{
    private readonly Func<RankedQueries, TOptions, Tensor> formula;

    private protected RetrievalScore(TOptions options, Func<RankedQueries, TOptions, Tensor> formula)
        : base(options) => this.formula = formula;

    private protected sealed override Tensor Compute(RankedQueries queries) => Aggregate(queries, formula(queries, Options));
}
