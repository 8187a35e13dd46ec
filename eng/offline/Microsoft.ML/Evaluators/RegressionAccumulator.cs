namespace Microsoft.ML.Data;

/// <summary>Gathers the rows of an evaluation of a regressor. Rows whose label or score is not finite do not count.</summary>
internal sealed class RegressionAccumulator
{
    private long _rows;
    private double _absoluteErrorSum;
    private double _squaredErrorSum;
    private double _lossSum;
    private double _labelSum;
    private double _squaredLabelSum;

    public void Add(float label, float score)
    {
        if (!float.IsFinite(label) || !float.IsFinite(score))
            return;

        var error = (double)label - score;
        var singleError = label - score;
        _rows++;
        _absoluteErrorSum += Math.Abs(error);
        _squaredErrorSum += error * error;
        // The recorded loss and R² are those of squares rounded to single precision.
        _lossSum += singleError * singleError;
        _labelSum += label;
        _squaredLabelSum += label * label;
    }

    public RegressionMetrics ToMetrics()
    {
        if (_rows == 0)
            return new RegressionMetrics(0, 0, 0, 0);

        var labelDeviation = _squaredLabelSum - (_labelSum * _labelSum / _rows);
        return new RegressionMetrics(
            _absoluteErrorSum / _rows,
            _squaredErrorSum / _rows,
            _lossSum / _rows,
            labelDeviation == 0 ? double.NaN : 1 - (_squaredErrorSum / labelDeviation));
    }
}
