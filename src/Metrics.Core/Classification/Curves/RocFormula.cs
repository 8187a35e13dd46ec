namespace Metrics;

/// <summary>True and false positive rates from counts.</summary>
internal static class RocFormula
{
    public static RocCurve Single(CurveData data)
    {
        WarnOfMissingSamples(data);
        return ToSingle(Curve(data, 0));
    }

    public static CurveSet<RocCurve> Set(CurveData data, Average? average)
    {
        if (average == Average.Micro)
        {
            return new([Single(data.Micro())]);
        }

        WarnOfMissingSamples(data);
        RocCurve[] curves = [.. Enumerable.Range(0, (int)data.CurveCount).Select(curve => Curve(data, curve))];
        return new(average == Average.Macro ? [ToSingle(Macro(curves))] : curves.Select(ToSingle));
    }

    /// <summary>Rates as float64; a rate of no samples is 0.</summary>
    public static RocCurve Curve(CurveData data, long curve)
    {
        using var scope = NewDisposeScope();
        var (truePositives, falsePositives, thresholds) = Points(data, curve);
        return new(
            Rate(falsePositives, data.Negatives[curve]).MoveToOuterDisposeScope(),
            Rate(truePositives, data.Positives[curve]).MoveToOuterDisposeScope(),
            thresholds.MoveToOuterDisposeScope());
    }

    /// <summary>The points of a curve, from (0, 0) if it is exact.</summary>
    public static CurvePoints Points(CurveData data, long curve)
    {
        var points = data.Points(curve);
        if (!data.IsExact)
        {
            return points;
        }

        var origin = zeros(1, dtype: points.TruePositives.dtype, device: points.TruePositives.device);
        return new(
            cat([origin, points.TruePositives]),
            cat([origin, points.FalsePositives]),
            cat([ones(1, dtype: points.Thresholds.dtype, device: points.Thresholds.device), points.Thresholds]));
    }

    /// <summary>An exact curve without positives or without negatives says little, which is worth a warning.</summary>
    public static void WarnOfMissingSamples(IntegrableCurves sums)
    {
        if (sums.IsExact && sums.Negatives.eq(0).any().ToBoolean())
        {
            sums.Warn("There are no negative samples for some curve: its false positive rate is 0 throughout.");
        }

        if (sums.IsExact && sums.Positives.eq(0).any().ToBoolean())
        {
            sums.Warn("There are no positive samples for some curve: its true positive rate is 0 throughout.");
        }
    }

    private static RocCurve Macro(IReadOnlyList<RocCurve> curves)
    {
        var (fpr, tpr) = CurveAverages.Interpolate([.. curves.Select(curve => (curve.Fpr, curve.Tpr))]);
        return new(fpr, tpr, cat([.. curves.Select(curve => curve.Thresholds)]).sort(descending: true).Item1);
    }

    private static Tensor Rate(Tensor count, Tensor total) => count.to_type(ScalarType.Float64) / Ratio.NotZero(total);

    private static RocCurve ToSingle(RocCurve curve) =>
        curve with { Fpr = curve.Fpr.to_type(ScalarType.Float32), Tpr = curve.Tpr.to_type(ScalarType.Float32) };
}
