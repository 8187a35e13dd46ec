namespace Metrics;

/// <summary>Exact curves of the same samples under many weightings.</summary>
/// <param name="samples">The samples, ranked.</param>
/// <param name="rows">The row of each sample, int64 [N].</param>
internal sealed class ReweightedCurves(ExactCurveData samples, Tensor rows)
{
    /// <summary>On the CPU and without weights of their own, curve by curve; elsewhere as whole tensors.</summary>
    private readonly IReadOnlyList<ResampledCurve>? curves = !samples.IsWeighted && ResampledCurve.CanCount(rows) ? samples.Resampled(rows) : null;

    private CurveIntegrals? integrals;

    /// <summary>The curves under the present weighting.</summary>
    public CurveData Data { get; private set; } = samples;

    /// <summary>Weighs each sample with the count of its row in a resample.</summary>
    /// <param name="counts">The counts of some resamples.</param>
    /// <param name="resample">Which of them.</param>
    public void Reweight(RowCounts counts, int resample)
    {
        var own = counts.All[resample];
        if (curves is null)
        {
            Data = AsTensors(own);
            return;
        }

        integrals = integrals?.Counts == counts ? integrals : new(curves, counts);
        Data = new ResampledCurveData(samples, rows, curves, integrals, resample, () => AsTensors(own).Micro());
    }

    private ExactCurveData AsTensors(Tensor counts) => samples.Reweighted(counts.index_select(0, rows).to_type(ScalarType.Float64));
}

/// <summary>A metric with curves whose samples may be weighted anew.</summary>
internal interface ICurveSource
{
    /// <summary>The curves to compute from in place of those of the states; <see langword="null"/> if there are none.</summary>
    CurveData? Reweighted { get; }
}
