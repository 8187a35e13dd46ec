namespace Metrics;

/// <summary>Curves with a point for every score that occurs.</summary>
internal sealed class ExactCurveData : CurveData
{
    /// <summary>How many scores are ranked at once; bounds the memory for what lies between where there are many classes.</summary>
    private const long ScoresAtOnce = 1 << 22;

    private readonly Tensor scores;
    private readonly Tensor labels;

    /// <summary>Takes scores, [C, N], and labels as <see cref="CurveTask"/> has them, int8 [C, N].</summary>
    private ExactCurveData(Metric? source, Tensor scores, Tensor labels, Func<Tensor, Tensor> recallIsOne)
        : base(source, labels.eq(1).sum(1), labels.eq(0).sum(1))
    {
        this.scores = scores;
        this.labels = labels;
        RecallIsOne = recallIsOne(Positives);
    }

    public override bool IsExact => true;

    public override Tensor RecallIsOne { get; }

    /// <summary>Reads the samples that a metric has kept.</summary>
    public static ExactCurveData From(CurveTask task, Tensor preds, Tensor target, Metric? source)
    {
        var rows = preds.reshape(-1, task.CurveCount).transpose(0, 1);
        return new(source, rows, task.Labels(target), positives => task.RecallIsOne(target, positives));
    }

    public override CurvePoints Points(long curve)
    {
        var kept = labels[curve].ne(CurveTask.Ignored);
        var ownScores = scores[curve].masked_select(kept);
        if (ownScores.NumberOfElements == 0)
        {
            var none = zeros(0, dtype: ScalarType.Int64, device: ownScores.device);
            return new(none, none, ownScores);
        }

        var ranking = Rank(ownScores.unsqueeze(0), labels[curve].masked_select(kept).unsqueeze(0));
        var ends = ranking.IsLastOfScore[0].nonzero().flatten();
        return new(
            ranking.TruePositives[0].index_select(0, ends),
            ranking.FalsePositives[0].index_select(0, ends),
            ranking.Scores[0].index_select(0, ends).to_type(scores.dtype));
    }

    public override Tensor Integrate(Func<Tensor, Tensor, Tensor> integral)
    {
        if (scores.NumberOfElements == 0)
        {
            var none = zeros(CurveCount, 1, dtype: ScalarType.Int64, device: scores.device);
            return integral(none, none);
        }

        var curvesAtOnce = Math.Max(1, ScoresAtOnce / scores.shape[1]);
        var values = new List<Tensor>();
        for (var first = 0L; first < CurveCount; first += curvesAtOnce)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(curvesAtOnce, CurveCount - first);
            var ranking = Rank(scores.narrow(0, first, count), labels.narrow(0, first, count));
            var value = integral(AtEnds(ranking.TruePositives, ranking), AtEnds(ranking.FalsePositives, ranking));
            values.Add(value.MoveToOuterDisposeScope());
        }

        return cat(values);
    }

    public override CurveData Micro() => new ExactCurveData(Source, scores.reshape(1, -1), labels.reshape(1, -1), positives => positives.eq(0));

    /// <summary>Counts positives and negatives among the samples up to each, in the order of falling scores, row by row.</summary>
    private static Ranking Rank(Tensor scores, Tensor labels)
    {
        // Half precision is widened for libtorch's sort; the scores stay the same numbers.
        var isHalf = scores.dtype is ScalarType.Float16 or ScalarType.BFloat16;
        var (ranked, order) = (isHalf ? scores.to_type(ScalarType.Float32) : scores).sort(dim: 1, descending: true);
        var rankedLabels = labels.gather(1, order);
        var changes = ranked.narrow(1, 1, ranked.shape[1] - 1).ne(ranked.narrow(1, 0, ranked.shape[1] - 1));
        var end = ones(ranked.shape[0], 1, dtype: ScalarType.Bool, device: ranked.device);
        return new(ranked, rankedLabels.eq(1).cumsum(1), rankedLabels.eq(0).cumsum(1), cat([changes, end], 1));
    }

    /// <summary>
    /// Starts the counts with 0 and lets those in the middle of equal scores repeat the last point of the curve: such samples
    /// have no order among them. As counts never fall, that point is the running maximum.
    /// </summary>
    private static Tensor AtEnds(Tensor counts, Ranking ranking)
    {
        var start = zeros(counts.shape[0], 1, dtype: ScalarType.Int64, device: counts.device);
        return cat([start, counts.masked_fill(ranking.IsLastOfScore.logical_not(), 0).cummax(1).Item1], 1);
    }

    /// <summary>Samples in the order of falling scores, each [C, N].</summary>
    private readonly record struct Ranking(Tensor Scores, Tensor TruePositives, Tensor FalsePositives, Tensor IsLastOfScore);
}
