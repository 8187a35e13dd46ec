namespace Metrics;

/// <summary>Precision and recall from counts.</summary>
internal static class PrecisionRecallFormula
{
    public static PrecisionRecallCurve Single(CurveData data)
    {
        WarnOfMissingPositives(data);
        return ToSingle(Curve(data, 0));
    }

    public static CurveSet<PrecisionRecallCurve> Set(CurveData data, Average? average)
    {
        if (average == Average.Micro)
        {
            return new([Single(data.Micro())]);
        }

        WarnOfMissingPositives(data);
        PrecisionRecallCurve[] curves = [.. Enumerable.Range(0, (int)data.CurveCount).Select(curve => Curve(data, curve))];
        return new(average == Average.Macro ? [ToSingle(Macro(curves))] : curves.Select(ToSingle));
    }

    public static void WarnOfMissingPositives(IntegrableCurves sums)
    {
        if (sums.RecallIsOne is { } recallIsOne && recallIsOne.any().ToBoolean())
        {
            sums.Warn("There are no positive samples for some curve: its recall is undefined and set to 1 at every threshold.");
        }
    }

    /// <summary>Precision and recall as float64, NaN where there is nothing to count.</summary>
    public static PrecisionRecallCurve Curve(CurveData data, long curve)
    {
        using var scope = NewDisposeScope();
        var (truePositives, falsePositives, thresholds) = data.Points(curve);
        var hits = truePositives.to_type(ScalarType.Float64);
        var precision = hits / (truePositives + falsePositives);
        var recall = hits / data.Positives[curve];
        if (data.RecallIsOne is { } recallIsOne)
        {
            recall = recall.masked_fill(recallIsOne[curve], 1);
        }

        return new(
            RisingThenEnd(precision, 1).MoveToOuterDisposeScope(),
            RisingThenEnd(recall, 0).MoveToOuterDisposeScope(),
            thresholds.flip(0).MoveToOuterDisposeScope());
    }

    /// <summary>The values by rising threshold, and the end of the curve at a threshold above all scores.</summary>
    private static Tensor RisingThenEnd(Tensor values, double end) =>
        cat([values.flip(0), full(1, end, dtype: values.dtype, device: values.device)]);

    private static PrecisionRecallCurve Macro(IReadOnlyList<PrecisionRecallCurve> curves)
    {
        var (precision, recall) = CurveAverages.Interpolate([.. curves.Select(curve => (curve.Precision, curve.Recall))]);
        return new(precision, recall, cat([.. curves.Select(curve => curve.Thresholds)]).sort().Item1);
    }

    private static PrecisionRecallCurve ToSingle(PrecisionRecallCurve curve) =>
        curve with { Precision = curve.Precision.to_type(ScalarType.Float32), Recall = curve.Recall.to_type(ScalarType.Float32) };
}
