namespace Metrics;

/// <summary>Exact curves of one resample.</summary>
/// <param name="samples">The samples, ranked.</param>
/// <param name="rows">The row of each sample, int64 [N].</param>
/// <param name="curves">The curves of the samples.</param>
/// <param name="integrals">Integrals of these curves in some resamples.</param>
/// <param name="resample">Which of the resamples.</param>
/// <param name="micro">Makes one curve of all pairs of sample and class.</param>
internal sealed class ResampledCurveData(
    ExactCurveData samples, Tensor rows, IReadOnlyList<ResampledCurve> curves, CurveIntegrals integrals, int resample, Func<CurveData> micro)
    : CurveData(samples.Source)
{
    private readonly Tensor countOfRow = integrals.Counts.All[resample];
    private readonly Tensor?[] counts = new Tensor?[curves.Count];
    private Tensor? totals;

    public override Tensor Positives => Totals[0];

    public override Tensor Negatives => Totals[1];

    public override bool IsExact => true;

    public override Tensor RecallIsOne => samples.RecallIsOneOf(Positives, () => countOfRow.index_select(0, rows));

    /// <summary>Positives and negatives, float64 [2, C]. An integral finds them on its way.</summary>
    private Tensor Totals => totals ??= stack([.. curves.Select((_, curve) => Counts(curve)[.., -1])], 1);

    public override CurvePoints Points(long curve)
    {
        // A score of which no sample was drawn is no point of the curve.
        var own = Counts((int)curve);
        var occurs = own.diff(dim: 1).sum([0]).ne(0).nonzero().flatten();
        return new(own[0].index_select(0, occurs + 1), own[1].index_select(0, occurs + 1), curves[(int)curve].Thresholds.index_select(0, occurs));
    }

    public override Tensor Integrate<TIntegral>()
    {
        var values = integrals.Of<TIntegral>(resample);
        totals = values.narrow(0, 1, 2);
        return values[0];
    }

    public override CurveData Micro() => micro();

    /// <summary>Positives and negatives up to each score, float64 [2, K + 1], from none to all.</summary>
    private Tensor Counts(int curve) => counts[curve] ??= curves[curve].Count(countOfRow.bytes);
}
