namespace Metrics;

/// <summary>
/// All queries, one after the other, each with its documents by falling score: what retrieval metrics are formulas over. The
/// formulas are operations on all documents at once; none loops over queries.
/// </summary>
internal sealed class RankedQueries
{
    private RankedQueries(Tensor indexes, Tensor scores, Tensor target, Tensor counts)
    {
        Indexes = indexes;
        Scores = scores;
        Target = target;
        Counts = counts;
        Starts = counts.cumsum(0) - counts;
        Owners = arange(counts.shape[0], ScalarType.Int64, counts.device).repeat_interleave(counts);
        IsRelevant = target.dtype == ScalarType.Bool ? target : target.gt(0);
        RelevantBefore = FromZero(IsRelevant.cumsum(0));
        RelevantCounts = RelevantWithin(counts);
    }

    /// <summary>The number by which the input knows each query, [S].</summary>
    public Tensor Indexes { get; }

    /// <summary>The score of each document, [N], falling within a query.</summary>
    public Tensor Scores { get; }

    /// <summary>The relevance of each document, [N].</summary>
    public Tensor Target { get; }

    /// <summary>The number of documents of each query, [S].</summary>
    public Tensor Counts { get; }

    /// <summary>Where the documents of each query begin, [S].</summary>
    public Tensor Starts { get; }

    /// <summary>The place in <see cref="Counts"/> of the query of each document, [N].</summary>
    public Tensor Owners { get; }

    /// <summary>Whether the relevance of a document is above 0, [N].</summary>
    public Tensor IsRelevant { get; }

    /// <summary>The number of relevant documents before each document, of all queries, and at the end of all, [N + 1].</summary>
    public Tensor RelevantBefore { get; }

    /// <summary>The number of relevant documents of each query, [S].</summary>
    public Tensor RelevantCounts { get; }

    /// <summary>Ranks documents.</summary>
    /// <param name="indexes">The query of each document, int64 [N].</param>
    /// <param name="scores">The score of each document, float32 or float64 [N].</param>
    /// <param name="target">The relevance of each document, [N].</param>
    public static RankedQueries Rank(Tensor indexes, Tensor scores, Tensor target)
    {
        var (order, counts) = SegmentedSort.Sort(indexes, scores);
        var firsts = order.index_select(0, counts.cumsum(0) - counts);
        return new(indexes.index_select(0, firsts), scores.index_select(0, order), target.index_select(0, order), counts);
    }

    /// <summary>The first documents of each query alone.</summary>
    public RankedQueries Top(int? topK)
    {
        if (topK is null)
        {
            return this;
        }

        var documents = Within(topK);
        return new(Indexes, Scores.index_select(0, documents), Target.index_select(0, documents), Depth(topK));
    }

    /// <summary>How many documents of each query count, [S]: as many as there are, and at most <paramref name="topK"/>.</summary>
    public Tensor Depth(int? topK) => topK is { } most ? Counts.clamp_max(most) : Counts;

    /// <summary>How many of the first documents of each query are relevant.</summary>
    /// <param name="depth">How many documents to look at, [S] or [S, K], at most as many as there are.</param>
    public Tensor RelevantWithin(Tensor depth)
    {
        var starts = depth.dim() == 1 ? Starts : Starts.unsqueeze(1);
        return RelevantBefore.take(starts + depth) - RelevantBefore.take(starts);
    }

    /// <summary>The places in their query, from 0 on, of some documents.</summary>
    public Tensor PlacesOf(Tensor documents) => documents - Starts.take(Owners.take(documents));

    /// <summary>Sums values of some documents for each query, [S].</summary>
    public Tensor SumByQuery(Tensor documents, Tensor values) =>
        zeros(Counts.shape[0], dtype: ScalarType.Float64, device: Counts.device).index_add_(0, Owners.take(documents), values, 1);

    /// <summary>The documents that are among the first of their query.</summary>
    public Tensor Within(int? topK)
    {
        var all = arange(Scores.shape[0], ScalarType.Int64, Scores.device);
        return topK is { } most ? all.masked_select(PlacesOf(all).lt(most)) : all;
    }

    /// <summary>Running totals with a 0 before the first.</summary>
    public static Tensor FromZero(Tensor totals) => cat([zeros(1, dtype: totals.dtype, device: totals.device), totals]);
}
