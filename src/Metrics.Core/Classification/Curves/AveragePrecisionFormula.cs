using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Average precision from counts.</summary>
internal static class AveragePrecisionFormula
{
    public static Tensor Single(CurveData data) => Values(data)[0].to_type(ScalarType.Float32);

    public static Tensor Averaged(CurveData data, Average? average) => CurveAverages.Of(data, average, Values);

    /// <summary>What takes the values in several resamples, [R].</summary>
    public static Func<IntegrableCurves, Tensor> SingleOfResamples() => resamples => Values(resamples).squeeze(-1).to_type(ScalarType.Float32);

    /// <summary>The same for several curves (<see cref="CurveAverages.OfResamples"/>).</summary>
    public static Func<IntegrableCurves, Tensor>? AveragedOfResamples(Average? average) => CurveAverages.OfResamples(average, Values);

    /// <summary>
    /// The precision at each threshold, weighted by the positives that are found there. Without positives the value is NaN, or 0
    /// where the recall has a value by convention (<see cref="IntegrableCurves.RecallIsOne"/>) or the curve is binned.
    /// </summary>
    private static Tensor Values(IntegrableCurves sums)
    {
        var values = sums.Integrate<PrecisionOfFound>() / sums.Positives;
        PrecisionRecallFormula.WarnOfMissingPositives(sums);
        return sums.RecallIsOne is { } recallIsOne
            ? values.masked_fill(recallIsOne.logical_and(sums.Positives.eq(0)), 0)
            : values.nan_to_num();
    }

    /// <summary>The precision at each threshold, times the positives that are found there.</summary>
    private readonly struct PrecisionOfFound : ICurveIntegral
    {
        public static int AddingLabel => 1;

        public static Tensor Over(Tensor truePositives, Tensor falsePositives)
        {
            var found = truePositives.diff(dim: 1, prepend: zeros_like(truePositives.narrow(1, 0, 1)));
            return (found * truePositives / Ratio.NotZero(truePositives + falsePositives)).sum(1);
        }

        public static double Of(in CurveSums sums) => sums.PrecisionOfFound;

        public static Vector512<double> Segment(in CurveLanes start, in CurveLanes end) =>
            (end.TruePositives - start.TruePositives) * end.TruePositives / Vector512.Max(end.TruePositives + end.FalsePositives, Vector512<double>.One);
    }
}
