namespace Metrics;

/// <summary>The share of pairs of a relevant and an irrelevant label of a sample that the scores put in the wrong order, averaged over samples.</summary>
/// <remarks>
/// With k relevant labels, ranked r from 1 (the highest score) on, the loss of a sample is (Σ r − k(k + 1)/2) / (k·(L − k)); 0 if
/// none or all of its labels are relevant. Of equal scores that of the later label ranks higher. The result is a float32 scalar,
/// NaN without samples. Source: Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelRankingLoss(3);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f, 0.5f }, { 0.4f, 0.7f, 0.6f } }), tensor(new[,] { { 1L, 0L, 1L }, { 1L, 0L, 0L } })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MultilabelRankingLoss(MultilabelRankingOptions options) : MultilabelRankingMetric(options, RankingLossFormula.Family)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;
}

/// <content>Ranking loss.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MultilabelRankingLoss"/>.</summary>
    /// <inheritdoc cref="MultilabelCoverageError(Tensor, Tensor, MultilabelRankingOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelRankingLoss(Tensor preds, Tensor target, MultilabelRankingOptions options, Tensor? sampleWeight = null) =>
        RankingLossFormula.Family.Compute(preds, target, sampleWeight, options);
}

/// <summary>The share of pairs in the wrong order.</summary>
internal static class RankingLossFormula
{
    public static readonly RankingFamily Family = new(Of);

    private static Tensor Of(LabelRanking ranking)
    {
        var count = ranking.RelevantCount;
        var place = ranking.Scores.sort(dim: 1, stable: true).Item2.argsort(1);
        var ranks = ((ranking.Labels - place) * ranking.Relevant).sum([1]);
        var best = (count * (count + 1)).to_type(ScalarType.Float64) / 2;
        return Ratio.Of(ranks - best, count * (ranking.Labels - count));
    }
}
