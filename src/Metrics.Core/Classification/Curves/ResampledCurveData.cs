namespace Metrics;

/// <summary>Exact curves of one resample.</summary>
/// <param name="curves">The curves of the samples.</param>
/// <param name="counts">How often some resamples hold each row.</param>
/// <param name="sums">Integrals of the curves in these resamples.</param>
/// <param name="resample">Which of the resamples.</param>
/// <param name="micro">Makes one curve of all pairs of sample and class.</param>
internal sealed class ResampledCurveData(
    IReadOnlyList<ResampledCurve> curves, RowCounts counts, ResampledCurves sums, int resample, Func<CurveData> micro)
    : CurveData(sums.Source)
{
    private readonly Tensor?[] countsAtPoints = new Tensor?[curves.Count];

    public override Tensor Positives => sums.IsCounted ? sums.Positives[resample] : Totals(0);

    public override Tensor Negatives => sums.IsCounted ? sums.Negatives[resample] : Totals(1);

    public override bool IsExact => true;

    public override Tensor RecallIsOne => sums.RecallIsOneOf(Positives);

    public override CurvePoints Points(long curve)
    {
        // A score of which no sample was drawn is no point of the curve.
        var own = Counts((int)curve);
        var occurs = own.diff(dim: 1).sum([0]).ne(0).nonzero().flatten();
        return new(own[0].index_select(0, occurs + 1), own[1].index_select(0, occurs + 1), curves[(int)curve].Thresholds.index_select(0, occurs));
    }

    public override Tensor Integrate<TIntegral>() => sums.Integrate<TIntegral>()[resample];

    public override CurveData Micro() => micro();

    private Tensor Totals(int negatives) => stack([.. curves.Select((_, curve) => Counts(curve)[negatives, -1])]);

    /// <summary>Positives and negatives up to each score, float64 [2, K + 1], from none to all.</summary>
    private Tensor Counts(int curve) => countsAtPoints[curve] ??= curves[curve].Count(counts.All[resample].bytes);
}
