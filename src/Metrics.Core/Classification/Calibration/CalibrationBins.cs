namespace Metrics;

/// <summary>
/// Elements sorted into bins by confidence. Bin i of n holds the confidences from i/n on and below (i+1)/n; a confidence of 1 has
/// a bin of its own, as in TorchMetrics.
/// </summary>
/// <param name="Count">Elements in each bin, int64 [n + 1].</param>
/// <param name="Confidence">The sum of their confidences, float64 [n + 1].</param>
/// <param name="Right">How many of them were predicted rightly, int64 [n + 1].</param>
internal readonly record struct CalibrationBins(Tensor Count, Tensor Confidence, Tensor Right)
{
    /// <summary>The calibration error, a float32 scalar; NaN without elements unless the norm is the maximum.</summary>
    public Tensor Error(CalibrationNorm norm)
    {
        var distance = (Ratio.Of(Right, Count) - Ratio.Of(Confidence, Count)).abs();
        var share = Ratio.Of(Count, Count.sum(), double.NaN);
        var error = norm switch
        {
            CalibrationNorm.L1 => (distance * share).sum(),
            CalibrationNorm.L2 => (distance.square() * share).sum().sqrt(),
            _ => distance.max(),
        };
        return error.to_type(ScalarType.Float32);
    }

    /// <summary>The bins as a curve.</summary>
    public CalibrationCurve Curve() => new(Ratio.Of(Confidence, Count, double.NaN), Ratio.Of(Right, Count, double.NaN), Count.clone());
}
