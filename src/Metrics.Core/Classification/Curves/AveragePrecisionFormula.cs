namespace Metrics;

/// <summary>Average precision from counts.</summary>
internal static class AveragePrecisionFormula
{
    public static Tensor Single(CurveData data) => Values(data)[0].to_type(ScalarType.Float32);

    public static Tensor Averaged(CurveData data, Average? average) => CurveAverages.Of(data, average, Values);

    /// <summary>
    /// The precision at each threshold, weighted by the positives that are found there. Without positives the value is NaN, or 0
    /// where the recall has a value by convention (<see cref="CurveData.RecallIsOne"/>) or the curve is binned.
    /// </summary>
    private static Tensor Values(CurveData data)
    {
        PrecisionRecallFormula.WarnOfMissingPositives(data);
        var sum = data.Integrate((truePositives, falsePositives) =>
        {
            var found = truePositives.diff(dim: 1, prepend: zeros_like(truePositives.narrow(1, 0, 1)));
            var predicted = Ratio.NotZero(truePositives + falsePositives);
            return (found * truePositives / predicted).sum(1);
        });
        var values = sum / data.Positives;
        return data.RecallIsOne is { } recallIsOne
            ? values.masked_fill(recallIsOne.logical_and(data.Positives.eq(0)), 0)
            : values.nan_to_num();
    }
}
