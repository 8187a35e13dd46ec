namespace Microsoft.ML.Data;

/// <summary>Gathers the rows of an evaluation of a regressor. Rows whose label or score is not finite do not count.</summary>
internal sealed class RegressionAccumulator
{
    private long rows;
    private double absoluteErrorSum;
    private double squaredErrorSum;
    private double lossSum;
    private double labelSum;
    private double squaredLabelSum;

    public void Add(float label, float score)
    {
        if (!float.IsFinite(label) || !float.IsFinite(score))
            return;

        var error = (double)label - score;
        var singleError = label - score;
        rows++;
        absoluteErrorSum += Math.Abs(error);
        squaredErrorSum += error * error;
        // The recorded loss and R² are those of squares rounded to single precision.
        lossSum += singleError * singleError;
        labelSum += label;
        squaredLabelSum += label * label;
    }

    public RegressionMetrics ToMetrics()
    {
        if (rows == 0)
            return new RegressionMetrics(0, 0, 0, 0);

        var labelDeviation = squaredLabelSum - (labelSum * labelSum / rows);
        return new RegressionMetrics(
            absoluteErrorSum / rows,
            squaredErrorSum / rows,
            lossSum / rows,
            labelDeviation == 0 ? double.NaN : 1 - (squaredErrorSum / labelDeviation));
    }
}
