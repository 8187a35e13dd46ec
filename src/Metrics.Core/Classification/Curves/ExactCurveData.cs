namespace Metrics;

/// <summary>Curves with a point for every score that occurs.</summary>
internal sealed class ExactCurveData : CurveData
{
    /// <summary>How many scores are ranked at once; bounds the memory for what lies between where there are many classes.</summary>
    private const long ScoresAtOnce = 1 << 22;

    private readonly Tensor scores;
    private readonly Tensor labels;
    private readonly Tensor? weights;
    private readonly Func<Tensor, Tensor> recallIsOne;
    private readonly IReadOnlyList<CurveRanking>? rankings;
    private readonly KnownSums known;

    /// <summary>
    /// Takes scores, [C, N], labels as <see cref="CurveTask"/> has them, int8 [C, N], weights, float64 [1, N] or [C, N], and what says of
    /// which curves the recall is 1 (<see cref="CurveTask.RecallIsOne"/>).
    /// </summary>
    private ExactCurveData(
        Metric? source,
        Tensor scores,
        Tensor labels,
        Tensor? weights,
        Func<Tensor, Tensor> recallIsOne,
        IReadOnlyList<CurveRanking>? rankings = null,
        KnownSums? known = null)
        : base(source)
    {
        this.scores = scores;
        this.labels = labels;
        this.weights = weights;
        this.recallIsOne = recallIsOne;
        this.rankings = rankings;
        this.known = known ?? new();
        var sums = this.known.Sums;
        Positives = sums is null ? Count(1) : tensor(sums.Select(sum => sum.Positives).ToArray());
        Negatives = sums is null ? Count(0) : tensor(sums.Select(sum => sum.Negatives).ToArray());
        RecallIsOne = recallIsOne(Positives);
    }

    public override Tensor Positives { get; }

    public override Tensor Negatives { get; }

    public override bool IsExact => true;

    public override Tensor RecallIsOne { get; }

    /// <summary>Whether samples weigh more or less than 1.</summary>
    public bool IsWeighted => weights is not null;

    private long CurvesAtOnce => Math.Max(1, ScoresAtOnce / Math.Max(scores.shape[1], 1));

    /// <summary>Reads the samples that a metric has kept.</summary>
    /// <param name="task">What they mean.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="source">The metric that warnings come from.</param>
    /// <param name="known">What was found out about the same samples before.</param>
    public static ExactCurveData From(CurveTask task, CurveSamples samples, Metric? source, KnownSums? known = null) => new(
        source,
        samples.Scores.reshape(-1, task.CurveCount).transpose(0, 1),
        task.Labels(samples.Target),
        samples.Weights?.unsqueeze(0),
        task.RecallIsOne,
        known: known);

    /// <summary>The same samples, each so many times, [N]; what they have in common is computed once.</summary>
    public ExactCurveData Reweighted(Tensor factors) =>
        new(Source, scores, labels, weights is null ? factors.unsqueeze(0) : weights * factors, recallIsOne, rankings);

    /// <summary>The curves one by one, to be counted for resamples.</summary>
    /// <param name="rows">The row of each sample, int64 [N].</param>
    public IReadOnlyList<ResampledCurve> Resampled(Tensor rows) => ScoreKeys.CanSort(scores)
        ? [.. Enumerable.Range(0, (int)CurveCount).Select(curve => ResampledCurve.Of(scores[curve], labels[curve], rows))]
        : [.. Rankings.SelectMany(ranking => Enumerable.Range(0, (int)ranking.Order.shape[0]).Select(curve => ResampledCurve.Of(ranking, curve, rows)))];

    /// <summary><see cref="RecallIsOne"/> in resamples.</summary>
    /// <param name="positives">The positives of each curve there, [..., C].</param>
    public Tensor RecallIsOneOf(Tensor positives) => recallIsOne(positives);

    /// <summary>The same, with the samples ranked already.</summary>
    public ExactCurveData Ranked() => new(Source, scores, labels, weights, recallIsOne, [.. Rankings]);

    public override CurvePoints Points(long curve)
    {
        var kept = labels[curve].ne(CurveTask.Ignored);
        var ownWeights = weights?.expand_as(scores)[curve];
        kept = ownWeights is null ? kept : kept.logical_and(ownWeights.ne(0));
        var ownScores = scores[curve].masked_select(kept);
        if (ownScores.NumberOfElements == 0)
        {
            var none = zeros(0, dtype: Positives.dtype, device: ownScores.device);
            return new(none, none, ownScores);
        }

        var ranking = CurveRanking.Of(ownScores.unsqueeze(0), labels[curve].masked_select(kept).unsqueeze(0));
        var keptWeights = ownWeights?.masked_select(kept).unsqueeze(0);
        var ends = ranking.IsLastOfScore[0].nonzero().flatten();
        return new(
            ranking.Counts(1, keptWeights)[0].index_select(0, ends),
            ranking.Counts(0, keptWeights)[0].index_select(0, ends),
            ranking.Scores[0].index_select(0, ends).to_type(scores.dtype));
    }

    public override Tensor Integrate<TIntegral>()
    {
        if (scores.NumberOfElements == 0)
        {
            var none = zeros(CurveCount, 1, dtype: Positives.dtype, device: scores.device);
            return TIntegral.Over(none, none);
        }

        if (weights is null && rankings is null && RankedScores.CanRank(scores))
        {
            known.Sums ??= SumUp();
            return tensor(known.Sums.Select(sum => TIntegral.Of(sum)).ToArray());
        }

        var values = new List<Tensor>();
        var first = 0L;
        foreach (var ranking in Rankings)
        {
            using var scope = NewDisposeScope();
            var own = weights is null || weights.shape[0] == 1 ? weights : weights.narrow(0, first, ranking.Order.shape[0]);
            var value = TIntegral.Over(ranking.AtEnds(ranking.Counts(1, own)), ranking.AtEnds(ranking.Counts(0, own)));
            values.Add(value.MoveToOuterDisposeScope());
            first += ranking.Order.shape[0];
        }

        return cat(values);
    }

    public override CurveData Micro() =>
        new ExactCurveData(Source, scores.reshape(1, -1), labels.reshape(1, -1), weights?.expand_as(scores).reshape(1, -1), positives => positives.eq(0));

    /// <summary>All sums of each curve: ranking the samples takes far longer than any of them.</summary>
    private CurveSums[] SumUp()
    {
        using var scope = NewDisposeScope();
        return [.. Enumerable.Range(0, (int)CurveCount).Select(curve => RankedScores.Sums(scores[curve], labels[curve]))];
    }

    private Tensor Count(int label) =>
        weights is null ? labels.eq(label).sum(1) : (weights * labels.eq(label)).sum(1);

    private IEnumerable<CurveRanking> Rankings => rankings ?? Rank();

    private IEnumerable<CurveRanking> Rank()
    {
        for (var first = 0L; first < CurveCount; first += CurvesAtOnce)
        {
            var count = Math.Min(CurvesAtOnce, CurveCount - first);
            yield return CurveRanking.Of(scores.narrow(0, first, count), labels.narrow(0, first, count));
        }
    }

    /// <summary>The sums of all curves, once they are known, for all formulas over the same samples.</summary>
    internal sealed class KnownSums
    {
        public IReadOnlyList<CurveSums>? Sums { get; set; }
    }
}
