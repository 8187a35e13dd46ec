namespace Metrics;

/// <summary>The arguments of <see cref="RetrievalAuroc"/>.</summary>
public sealed record RetrievalAurocOptions : RetrievalTopKOptions
{
    /// <summary>
    /// Where the area ends: it is taken up to this false positive rate, above 0 and at most 1, and scaled such that chance gives
    /// 0.5 and the best possible curve 1. <see langword="null"/> (the default): the whole area.
    /// </summary>
    public double? MaxFpr { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.PositivePartIfGiven(MaxFpr);
    }
}

/// <summary>The area under the ROC curve of the first documents of each query, aggregated over the queries.</summary>
/// <remarks>
/// <para>
/// The value of a query is the probability that a relevant document is ranked before one that is not, among its first <see
/// cref="RetrievalTopKOptions.TopK"/> documents; documents with the same score count as half. A query whose first documents are all relevant, or none
/// of them, has the value 0. With <see cref="RetrievalAurocOptions.MaxFpr"/> the area ends at that false positive rate, and is scaled as that of <see cref="BinaryAuroc"/>.
/// Sources: T. Fawcett, <i>An introduction to ROC analysis</i> (2006); D. K. McClish, <i>Analyzing a portion of the ROC curve</i> (1989).
/// </para>
/// <para>The value of a query lies between 0 and 1. Inputs have any shape; the result is a float32 scalar, or float64 where scores were.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RetrievalAuroc();
/// metric.Update(preds: tensor(new[] { 0.2f, 0.3f, 0.5f, 0.1f, 0.3f, 0.5f, 0.2f }), target: tensor(new[] { 0L, 0L, 1L, 0L, 1L, 0L, 1L }), indexes: tensor(new[] { 0L, 0L, 0L, 1L, 1L, 1L, 1L }));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class RetrievalAuroc : RetrievalScore<RetrievalAurocOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RetrievalAuroc(RetrievalAurocOptions? options = null)
        : base(options ?? new(), Score)
    {
    }

    internal static Tensor Score(RankedQueries queries, RetrievalAurocOptions options)
    {
        var first = queries.Top(options.TopK);
        var positives = first.RelevantCounts.to(ScalarType.Float64);
        var negatives = first.Counts - positives;
        var rate = options.MaxFpr ?? 1;
        var areas = Areas(first, negatives * rate) / (positives * negatives).clamp_min(1);
        var chance = rate * rate / 2;
        var scaled = rate < 1 ? (((areas - chance) / (rate - chance)) + 1) / 2 : areas;
        return scaled.masked_fill(positives.eq(0).logical_or(negatives.eq(0)), 0);
    }

    /// <summary>The areas under the curves of numbers, true over false positives, up to a number of false positives of each query.</summary>
    private static Tensor Areas(RankedQueries queries, Tensor falsePositives)
    {
        var ties = TieGroups.Of(queries);
        var owners = queries.Owners.take(ties.Starts);
        var starts = queries.Starts.take(owners);
        var trueBefore = queries.RelevantBefore.take(ties.Starts) - queries.RelevantBefore.take(starts);
        var trueWithin = queries.RelevantBefore.take(ties.Ends) - queries.RelevantBefore.take(ties.Starts);
        var falseBefore = ties.Starts - starts - trueBefore;
        var falseWithin = ties.Ends - ties.Starts - trueWithin;

        // Each group of ties is a line from one point of the curve to the next, of which a part may lie beyond the end.
        var width = (falsePositives.take(owners) - falseBefore).clamp_min(0).minimum(falseWithin);
        var height = trueBefore + (trueWithin * width / falseWithin.clamp_min(1) / 2);
        return queries.SumByQuery(ties.Starts, width * height);
    }
}

/// <content>RetrievalAuroc.</content>
public static partial class Functional
{
    /// <summary>The area under the ROC curve of the first documents of one query; see <see cref="Metrics.RetrievalAuroc"/>.</summary>
    /// <param name="preds">The scores of the documents of one query, of any shape.</param>
    /// <param name="target">Their relevance, 0 or 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="topK">How many documents count, at least 1; all if left out.</param>
    /// <param name="maxFpr">The false positive rate at which the area ends, above 0 and at most 1; the whole area if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope; 0 unless documents of both kinds are among the first.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RetrievalAuroc(Tensor preds, Tensor target, int? topK = null, double? maxFpr = null) =>
        RetrievalForm.Score(preds, target, new RetrievalAurocOptions { TopK = topK, MaxFpr = maxFpr }, Metrics.RetrievalAuroc.Score);
}
