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
    /// <summary>Counts one batch.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public static CalibrationBins Of(Tensor preds, Tensor target, CalibrationErrorOptions options)
    {
        var (confidence, isRight, _) = options.Read(preds, target);
        var (bin, wide) = Place(confidence, options);
        var bins = options.NBins + 1;
        return new(
            bincount(bin, minlength: bins),
            bincount(bin, wide.to_type(ScalarType.Float64), bins),
            bincount(bin.masked_select(isRight.to_type(ScalarType.Bool)), minlength: bins));
    }

    /// <summary>What the rows of a batch add to the bins: counts, then confidences, then right predictions.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public static RowSums Rows(Tensor preds, Tensor target, CalibrationErrorOptions options)
    {
        var (confidence, isRight, rows) = options.Read(preds, target);
        var (bin, wide) = Place(confidence, options);
        var bins = options.NBins + 1;
        var values = wide.to_type(ScalarType.Float64);
        return new CellRows(
            stack([bin, bin + bins, bin + (2 * bins)], 1), 3 * bins, stack([ones_like(values), values, isRight.to_type(ScalarType.Float64)], 1), rows);
    }

    /// <summary>The bins that the sums over <see cref="Rows"/> make.</summary>
    public static CalibrationBins OfSums(Tensor sums)
    {
        var parts = sums.reshape(3, -1);
        return new(parts[0], parts[1], parts[2]);
    }

    private static (Tensor Bin, Tensor Confidence) Place(Tensor confidence, CalibrationErrorOptions options)
    {
        var wide = confidence.dtype == ScalarType.Float64 ? confidence : confidence.to_type(ScalarType.Float32);
        var edges = linspace(0, 1, options.NBins + 1, dtype: wide.dtype, device: wide.device);
        return (bucketize(wide, edges, right: true) - 1, wide);
    }

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
