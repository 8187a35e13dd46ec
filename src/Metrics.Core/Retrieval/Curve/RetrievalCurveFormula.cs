namespace Metrics;

/// <summary>Precision and recall of the first K documents of each query, for each K.</summary>
internal static class RetrievalCurveFormula
{
    /// <summary>The curve of each query, [S, K]; the numbers of documents, [K], are those of the argument.</summary>
    public static RetrievalCurve Of(RankedQueries queries, RetrievalCurveOptions options)
    {
        var longest = queries.Counts.shape[0] == 0 ? 0 : queries.Counts.max().ToInt64();
        var topK = arange(1, (options.MaxK ?? longest) + 1, ScalarType.Int64, queries.Counts.device);
        var depth = topK.minimum(queries.Counts.unsqueeze(1));
        var relevant = queries.RelevantWithin(depth).to(ScalarType.Float64);
        return new(relevant / (options.AdaptiveK ? depth : topK), relevant / queries.RelevantCounts.clamp_min(1).unsqueeze(1), topK);
    }

    /// <summary>The curve of the only query.</summary>
    public static RetrievalCurve OfOne(RankedQueries queries, RetrievalCurveOptions options)
    {
        var (precision, recall, topK) = Of(queries, options);
        return new(precision[0].to(queries.Scores.dtype), recall[0].to(queries.Scores.dtype), options.AdaptiveK ? topK.minimum(queries.Counts) : topK);
    }

    /// <summary>
    /// The highest recall at a precision that will do, and the most documents that reach it; a recall of 0, and as many documents
    /// as the curve has, where there is none.
    /// </summary>
    public static RetrievalPoint RecallAtPrecision(RetrievalCurve curve, double minPrecision)
    {
        var (precision, recall, topK) = curve;
        var most = zeros([], dtype: recall.dtype, device: recall.device);
        var last = topK.shape[0];
        if (last > 0)
        {
            var allowed = recall.masked_fill(precision.lt(minPrecision), 0);
            most = allowed.max();
            topK = topK.masked_fill(allowed.ne(most).logical_and(most.gt(0)), 0);
        }

        return new(most, last > 0 ? topK.max() : zeros_like(most, dtype: ScalarType.Int64));
    }
}
