namespace Metrics;

/// <summary>The point of a curve where one rate is highest while another is high enough.</summary>
internal static class OperatingPointFormula
{
    /// <summary>What TorchMetrics returns for the threshold where a ROC has no such point.</summary>
    private const double NoThreshold = 1e6;

    public static OperatingPoint PrecisionAtRecall(CurveData data, double minRecall) =>
        OnPrecisionRecallCurves(data, curve => Highest(curve.Precision, curve.Recall, minRecall, curve.Recall, curve.Thresholds));

    public static OperatingPoint RecallAtPrecision(CurveData data, double minPrecision) =>
        OnPrecisionRecallCurves(data, curve => Highest(curve.Recall, curve.Precision, minPrecision, curve.Precision, curve.Thresholds));

    public static OperatingPoint SensitivityAtSpecificity(CurveData data, double minSpecificity) =>
        OnRocCurves(data, (sensitivity, specificity, thresholds) => Highest(sensitivity, specificity, minSpecificity, thenBy: sensitivity, thresholds));

    public static OperatingPoint SpecificityAtSensitivity(CurveData data, double minSensitivity) =>
        OnRocCurves(data, (sensitivity, specificity, thresholds) => Highest(specificity, sensitivity, minSensitivity, thenBy: specificity, thresholds));

    /// <summary>A precision or a recall of 0 is had at any threshold, so that none is worth a mention.</summary>
    private static OperatingPoint OnPrecisionRecallCurves(CurveData data, Func<PrecisionRecallCurve, OperatingPoint> highest)
    {
        PrecisionRecallFormula.WarnOfMissingPositives(data);
        return ForEachCurve(data, curve =>
        {
            var (precision, recall, thresholds) = PrecisionRecallFormula.Curve(data, curve);
            var count = thresholds.shape[0];
            var point = highest(new(precision.narrow(0, 0, count).flip(0), recall.narrow(0, 0, count).flip(0), thresholds.flip(0)));
            return point with { Threshold = point.Threshold.masked_fill(point.Value.eq(0), double.NaN) };
        });
    }

    /// <summary>Specificity is counted, as 1 − FPR would be off by a rounding; without negatives it is 1.</summary>
    private static OperatingPoint OnRocCurves(CurveData data, Func<Tensor, Tensor, Tensor, OperatingPoint> highest)
    {
        RocFormula.WarnOfMissingSamples(data);
        return ForEachCurve(data, curve =>
        {
            var (truePositives, falsePositives, thresholds) = RocFormula.Points(data, curve);
            var sensitivity = Ratio.Of(truePositives, data.Positives[curve]);
            var specificity = Ratio.Of(data.Negatives[curve] - falsePositives, data.Negatives[curve], undefined: 1);
            return highest(sensitivity, specificity, thresholds);
        });
    }

    private static OperatingPoint ForEachCurve(CurveData data, Func<long, OperatingPoint> compute)
    {
        using var scope = NewDisposeScope();
        OperatingPoint[] points = [.. Enumerable.Range(0, (int)data.CurveCount).Select(curve => compute(curve))];
        var values = stack(points.Select(point => point.Value)).to_type(ScalarType.Float32);
        var thresholds = stack(points.Select(point => point.Threshold));
        return points.Length == 1
            ? new(values[0].MoveToOuterDisposeScope(), thresholds[0].MoveToOuterDisposeScope())
            : new(values.MoveToOuterDisposeScope(), thresholds.MoveToOuterDisposeScope());
    }

    /// <summary>
    /// Of the points with enough of the other rate the one with the highest rate, then with the highest <paramref name="thenBy"/>,
    /// then with the highest threshold. All run along falling thresholds. Where the rate is NaN at all of these points, it is the
    /// one with the lowest threshold, at which the most samples are predicted to be positive.
    /// </summary>
    private static OperatingPoint Highest(Tensor rate, Tensor other, double minimum, Tensor thenBy, Tensor thresholds)
    {
        // NaN ranks below all rates, then comes the end, which stands for no point, then what has not enough of the other rate.
        var ranks = rate.nan_to_num(nan: -1).masked_fill(other.ge(minimum).logical_not(), -3);
        var order = where(rate.isnan(), 1 - thresholds.to_type(rate.dtype), thenBy);
        ranks = WithEnd(ranks, -2);
        var index = WithEnd(order, 0).masked_fill(ranks.ne(ranks.max()), double.NegativeInfinity).argmax();
        var dtype = thresholds.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        return new(WithEnd(rate, 0)[index], WithEnd(thresholds.to_type(dtype), NoThreshold)[index]);
    }

    private static Tensor WithEnd(Tensor values, double end) => cat([values, full(1, end, dtype: values.dtype, device: values.device)]);
}
