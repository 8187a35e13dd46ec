namespace Metrics;

/// <summary>
/// Discounted cumulative gain: Σ gain(relevance) · discount(rank) over the first documents of a query. Source: K. Järvelin,
/// J. Kekäläinen, <i>Cumulated gain-based evaluation of IR techniques</i> (2002); for ties F. McSherry, M. Najork, <i>Computing
/// information retrieval performance measures efficiently in the presence of tied scores</i> (2008).
/// </summary>
internal static class GainFormula
{
    /// <summary>The gain of the ranking of each query.</summary>
    public static Tensor Cumulative(RankedQueries queries, RetrievalDcgOptions options) => Cumulative(queries, options.Gain.Of(queries.Target), options);

    /// <summary>The gain of the ranking of each query, relative to that of the best ranking; 0 where that has none.</summary>
    public static Tensor Normalized(RankedQueries queries, RetrievalDcgOptions options)
    {
        var gains = options.Gain.Of(queries.Target);
        var best = Sum(queries, Sorted(queries, gains, by: options.Gain.RankOf(queries.Target)), options);
        return (Cumulative(queries, gains, options) / best).masked_fill(best.eq(0), 0);
    }

    private static Tensor Cumulative(RankedQueries queries, Tensor gains, RetrievalDcgOptions options) =>
        Sum(queries, options.Ties == TiedDocuments.Average ? MeanOfTies(queries, gains) : WorstFirst(queries, gains), options);

    private static Tensor Sum(RankedQueries queries, Tensor gains, RetrievalDcgOptions options)
    {
        var documents = queries.Within(options.TopK);
        var logarithms = (queries.PlacesOf(documents) + 2).to(ScalarType.Float64).log();
        var sums = queries.SumByQuery(documents, gains.take(documents) / logarithms);
        return options.Discount == RankDiscount.Ln ? sums : sums * Math.Log(2);
    }

    /// <summary>Over all orders of documents with the same score, each of them has on average the mean gain at each of their ranks.</summary>
    private static Tensor MeanOfTies(RankedQueries queries, Tensor gains)
    {
        var ties = TieGroups.Of(queries);
        if (ties.Starts.shape[0] == gains.shape[0])
        {
            return gains;
        }

        var sizes = ties.Ends - ties.Starts;
        return (zeros_like(sizes, dtype: ScalarType.Float64).index_add_(0, ties.Groups, gains, 1) / sizes).take(ties.Groups);
    }

    private static Tensor WorstFirst(RankedQueries queries, Tensor gains)
    {
        var (worstFirst, _) = SegmentedSort.Sort(queries.Owners, queries.Target.to(queries.Scores.dtype).neg());
        return Sorted(queries, gains.take(worstFirst), by: queries.Scores.take(worstFirst));
    }

    /// <summary>The gains of the documents of each query in another order of these documents.</summary>
    private static Tensor Sorted(RankedQueries queries, Tensor gains, Tensor by)
    {
        var (order, _) = SegmentedSort.Sort(queries.Owners, by.to(queries.Scores.dtype));
        return gains.take(order);
    }
}
