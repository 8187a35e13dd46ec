using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>The area under the ROC curve from counts.</summary>
internal static class AurocFormula
{
    public static Tensor Single(CurveData data, double? maxFpr)
    {
        var area = maxFpr is { } end && end < 1 ? Partial(RocFormula.Curve(data, 0), end) : Areas(data)[0];
        RocFormula.WarnOfMissingSamples(data);
        return area.to_type(ScalarType.Float32);
    }

    public static Tensor Averaged(CurveData data, Average? average) => CurveAverages.Of(data, average, AreasAndWarning);

    /// <summary>What takes the areas in several resamples, [R]; <see langword="null"/> for a part of the area.</summary>
    public static Func<IntegrableCurves, Tensor>? SingleOfResamples(double? maxFpr) =>
        maxFpr is < 1 ? null : resamples => AreasAndWarning(resamples).squeeze(-1).to_type(ScalarType.Float32);

    /// <summary>The same for several curves (<see cref="CurveAverages.OfResamples"/>).</summary>
    public static Func<IntegrableCurves, Tensor>? AveragedOfResamples(Average? average) => CurveAverages.OfResamples(average, AreasAndWarning);

    private static Tensor AreasAndWarning(IntegrableCurves sums)
    {
        var areas = Areas(sums);
        RocFormula.WarnOfMissingSamples(sums);
        return areas;
    }

    /// <summary>
    /// The area by the trapezoidal rule, for each curve. The sum over the curve is taken of whole numbers, and exact; the area of
    /// a curve without positives or without negatives is 0.
    /// </summary>
    private static Tensor Areas(IntegrableCurves sums)
    {
        var doubled = sums.Integrate<DoubledArea>();
        var pairs = sums.Positives.to_type(ScalarType.Float64) * sums.Negatives;
        return doubled.to_type(ScalarType.Float64) / Ratio.NotZero(pairs * 2);
    }

    /// <summary>
    /// The area up to a false positive rate m, standardised as (1 + (A − m²/2) / (m − m²/2)) / 2: 0.5 for chance, 1 for the best
    /// possible curve (McClish 1989). A curve that has no width or no height has the area 0.
    /// </summary>
    private static Tensor Partial(RocCurve curve, double maxFpr)
    {
        var segments = curve.Fpr.shape[0] - 1;
        var (left, right) = (curve.Fpr.narrow(0, 0, segments), curve.Fpr.narrow(0, 1, segments));
        var (low, high) = (curve.Tpr.narrow(0, 0, segments), curve.Tpr.narrow(0, 1, segments));

        // What of each segment lies left of the end: all, a part, or nothing. Segments without width have no area anyway.
        var width = right.clamp(max: maxFpr) - left.clamp(max: maxFpr);
        var part = (width / (right - left)).nan_to_num();
        var area = (width * (low + (part * (high - low) / 2))).sum();

        var chance = maxFpr * maxFpr / 2;
        var standardised = (((area - chance) / (maxFpr - chance)) + 1) / 2;
        var isFlat = curve.Fpr.sum().eq(0).logical_or(curve.Tpr.sum().eq(0));
        return standardised.masked_fill(isFlat, 0);
    }

    /// <summary>Twice the area under true positives over false positives.</summary>
    private readonly struct DoubledArea : ICurveIntegral
    {
        public static int AddingLabel => 0;

        public static Tensor Over(Tensor truePositives, Tensor falsePositives)
        {
            var segments = truePositives.shape[1] - 1;
            var width = falsePositives.narrow(1, 1, segments) - falsePositives.narrow(1, 0, segments);
            return width.mul_(truePositives.narrow(1, 1, segments) + truePositives.narrow(1, 0, segments)).sum(1);
        }

        public static double Of(in CurveSums sums) => sums.DoubledArea;

        public static Vector512<double> Segment(in CurveLanes start, in CurveLanes end) =>
            (end.FalsePositives - start.FalsePositives) * (start.TruePositives + end.TruePositives);
    }
}
