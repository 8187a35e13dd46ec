namespace Metrics;

/// <summary>Exact curves of one resample, from counts at points that all resamples share.</summary>
/// <param name="source">The metric that warnings come from.</param>
/// <param name="counts">True and false positives of each curve, float64 [2, K + 1], from none to all.</param>
/// <param name="thresholds">The scores of each curve, [K].</param>
/// <param name="recallIsOne">See <see cref="CurveData.RecallIsOne"/>, from the positives.</param>
/// <param name="micro">Makes one curve of all pairs of sample and class.</param>
internal sealed class ResampledCurveData(
    Metric? source, IReadOnlyList<Tensor> counts, IReadOnlyList<Tensor> thresholds, Func<Tensor, Tensor> recallIsOne, Func<CurveData> micro)
    : CurveData(source, Totals(counts, 0), Totals(counts, 1))
{
    public override bool IsExact => true;

    public override Tensor RecallIsOne => recallIsOne(Positives);

    public override CurvePoints Points(long curve)
    {
        // A score of which no sample was drawn is no point of the curve.
        var own = counts[(int)curve];
        var occurs = own.diff(dim: 1).sum([0]).ne(0).nonzero().flatten();
        return new(own[0].index_select(0, occurs + 1), own[1].index_select(0, occurs + 1), thresholds[(int)curve].index_select(0, occurs));
    }

    public override Tensor Integrate(Func<Tensor, Tensor, Tensor> integral) =>
        cat([.. counts.Select(own => integral(own.narrow(0, 0, 1), own.narrow(0, 1, 1)))]);

    public override CurveData Micro() => micro();

    private static Tensor Totals(IReadOnlyList<Tensor> counts, long label) => stack([.. counts.Select(own => own[label, -1])]);
}
