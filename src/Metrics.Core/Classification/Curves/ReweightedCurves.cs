namespace Metrics;

/// <summary>Exact curves of the same samples under many weightings.</summary>
internal sealed class ReweightedCurves
{
    private readonly ExactCurveData samples;
    private readonly Tensor rows;

    /// <summary>On the CPU and without weights of their own, curve by curve; elsewhere as whole tensors.</summary>
    private readonly IReadOnlyList<ResampledCurve>? curves;

    /// <summary>Integrals in the block of the present resample.</summary>
    private (RowCounts Counts, ResampledCurves Sums)? block;

    /// <summary>Gets ready for resamples.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="rows">The row of each sample, int64 [N].</param>
    public ReweightedCurves(ExactCurveData samples, Tensor rows)
    {
        curves = !samples.IsWeighted && ResampledCurve.CanCount(rows) ? samples.Resampled(rows) : null;
        this.samples = curves is null ? samples.Ranked() : samples;
        this.rows = rows;
        Data = samples;
    }

    /// <summary>The curves under the present weighting.</summary>
    public CurveData Data { get; private set; }

    /// <summary>Weighs each sample with the count of its row in a resample.</summary>
    /// <param name="counts">The counts of some resamples.</param>
    /// <param name="resample">Which of them.</param>
    public void Reweight(RowCounts counts, int resample)
    {
        if (curves is null)
        {
            Data = AsTensors(counts, resample);
            return;
        }

        if (block?.Counts != counts)
        {
            block = (counts, new(samples, curves, counts));
        }

        Data = new ResampledCurveData(curves, counts, block.Value.Sums, resample, () => AsTensors(counts, resample).Micro());
    }

    /// <summary>Integrals of the curves in blocks of resamples; <see langword="null"/> where the resamples are tensors.</summary>
    public IntegrableCurves? SumsIn(IRowBlocks blocks) => curves is null ? null : new ResampledCurves(samples, curves, blocks);

    private ExactCurveData AsTensors(RowCounts counts, int resample) =>
        samples.Reweighted(counts.All[resample].index_select(0, rows).to_type(ScalarType.Float64));
}

/// <summary>A metric with curves whose samples may be weighted anew.</summary>
internal interface ICurveSource
{
    /// <summary>The curves to compute from in place of those of the states; <see langword="null"/> if there are none.</summary>
    CurveData? Reweighted { get; }
}
