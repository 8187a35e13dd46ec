namespace Metrics;

/// <summary>Of the labels ranked at least as high as a relevant one, the share that is relevant: averaged over relevant labels and samples.</summary>
/// <remarks>
/// LRAP of a sample = 1/|Y| · Σ |{relevant labels with a score ≥ s}| / |{labels with a score ≥ s}|, over the scores s of its
/// relevant labels Y; 1 if none or all of its labels are relevant. It is 1 if the relevant labels of every sample come first. The
/// result is a float32 scalar, NaN without samples. Source: Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelRankingAveragePrecision(3);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f, 0.5f }, { 0.4f, 0.7f, 0.6f } }), tensor(new[,] { { 1L, 0L, 1L }, { 1L, 0L, 0L } })));
/// var value = metric.Compute();   // 0.6667
/// </code>
/// </example>
public sealed class MultilabelRankingAveragePrecision(MultilabelRankingOptions options) : MultilabelRankingMetric(options, RankingAveragePrecisionFormula.Family)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;
}

/// <content>Ranking average precision.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MultilabelRankingAveragePrecision"/>.</summary>
    /// <inheritdoc cref="MultilabelCoverageError(Tensor, Tensor, MultilabelRankingOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelRankingAveragePrecision(Tensor preds, Tensor target, MultilabelRankingOptions options, Tensor? sampleWeight = null) =>
        RankingAveragePrecisionFormula.Family.Compute(preds, target, sampleWeight, options);
}

/// <summary>The mean precision at the ranks of relevant labels.</summary>
internal static class RankingAveragePrecisionFormula
{
    public static readonly RankingFamily Family = new(Of);

    private static Tensor Of(LabelRanking ranking)
    {
        var (scores, relevant, _, _) = ranking;
        var count = ranking.RelevantCount;
        var irrelevant = relevant.logical_not();
        var precision = Ratio.Of(Rank(scores.masked_fill(irrelevant, double.NegativeInfinity), scores), Rank(scores, scores));
        var mean = Ratio.Of(precision.masked_fill(irrelevant, 0).sum([1]), count);
        return mean.masked_fill(count.eq(0).logical_or(count.eq(ranking.Labels)), 1);
    }

    /// <summary>For each score, how many of those in the same row of a table are at least as high.</summary>
    private static Tensor Rank(Tensor table, Tensor scores) =>
        table.shape[1] - searchsorted(table.sort(dim: 1).Item1.contiguous(), scores.contiguous());
}
