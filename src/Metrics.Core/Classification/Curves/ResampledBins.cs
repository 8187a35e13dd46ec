namespace Metrics;

/// <summary>Curves with a point for each of the given thresholds in several resamples.</summary>
/// <param name="all">The curves of all resamples, one resample after the other.</param>
/// <param name="curves">The number of curves of a resample.</param>
internal sealed class ResampledBins(BinnedCurveData all, long curves) : IntegrableCurves(all.Source)
{
    public override Tensor Positives => OfEach(all.Positives);

    public override Tensor Negatives => OfEach(all.Negatives);

    public override bool IsExact => all.IsExact;

    public override Tensor? RecallIsOne => null;

    public override Tensor Integrate<TIntegral>() => OfEach(all.Integrate<TIntegral>());

    private Tensor OfEach(Tensor values) => values.reshape(-1, curves);
}
