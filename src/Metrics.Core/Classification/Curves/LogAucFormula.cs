namespace Metrics;

/// <summary>The area under the ROC over the logarithm of the false positive rate.</summary>
internal static class LogAucFormula
{
    public static Tensor Averaged(CurveData data, FprRange range, Average? average) =>
        CurveAverages.Of(data, average, curves =>
        {
            RocFormula.WarnOfMissingSamples(curves);
            return stack(Enumerable.Range(0, (int)curves.CurveCount).Select(curve => Area(curves, curve, range)));
        });

    private static Tensor Area(CurveData data, long curve, FprRange range)
    {
        using var scope = NewDisposeScope();
        var (fpr, tpr, _) = RocFormula.Curve(data, curve);
        if (fpr.shape[0] < 2)
        {
            data.Warn("A curve of fewer than two points has no area; its value is 0.");
            return zeros([], dtype: tpr.dtype, device: tpr.device).MoveToOuterDisposeScope();
        }

        // Both rates rise along the curve, so that sorting puts the ends of the range where they belong.
        var ends = tensor(new[] { range.Low, range.High }, dtype: fpr.dtype, device: fpr.device);
        var heights = cat([tpr, CurveAverages.At(ends, fpr, tpr)]).sort().Item1;
        var rates = cat([fpr, ends]).sort().Item1;

        // What lies outside of the range is moved onto its ends, where it has no width.
        var position = rates.clamp(range.Low, range.High).log10();
        var area = trapezoid(heights, position) / (Math.Log10(range.High) - Math.Log10(range.Low));
        return area.masked_fill(data.Negatives[curve].eq(0), 0).MoveToOuterDisposeScope();
    }
}
