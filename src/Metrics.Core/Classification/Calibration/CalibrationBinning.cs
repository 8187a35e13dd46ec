namespace Metrics;

/// <summary>How elements are sorted into bins by confidence, and the functional forms of the calibration error.</summary>
internal sealed class CalibrationBinning : RowStatistics<TensorPair, CalibrationErrorOptions, CalibrationBins>
{
    public static readonly CalibrationBinning Bins = new();

    /// <summary>Sorts one batch into bins and takes their error.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, CalibrationErrorOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, static (input, arguments) => Bins.Of(input, arguments).Error(arguments.Norm));

    /// <summary>Counts, then confidences, then right predictions.</summary>
    public override RowSums Rows(TensorPair input, CalibrationErrorOptions options)
    {
        var (confidence, isRight, rows) = options.Read(input.Preds, input.Target);
        var (bin, wide) = Place(confidence, options);
        var bins = options.NBins + 1;
        var values = wide.to_type(ScalarType.Float64);
        return new CellRows(
            stack([bin, bin + bins, bin + (2 * bins)], 1), 3 * bins, stack([ones_like(values), values, isRight.to_type(ScalarType.Float64)], 1), rows);
    }

    public override CalibrationBins OfSums(Tensor sums, CalibrationErrorOptions options)
    {
        var parts = sums.reshape(3, -1);
        return new(parts[0], parts[1], parts[2]);
    }

    protected override CalibrationBins Unweighted(TensorPair input, CalibrationErrorOptions options)
    {
        var (confidence, isRight, _) = options.Read(input.Preds, input.Target);
        var (bin, wide) = Place(confidence, options);
        var bins = options.NBins + 1;
        return new(
            bincount(bin, minlength: bins),
            bincount(bin, wide.to_type(ScalarType.Float64), bins),
            bincount(bin.masked_select(isRight.to_type(ScalarType.Bool)), minlength: bins));
    }

    private static (Tensor Bin, Tensor Confidence) Place(Tensor confidence, CalibrationErrorOptions options)
    {
        var wide = confidence.dtype == ScalarType.Float64 ? confidence : confidence.to_type(ScalarType.Float32);
        var edges = linspace(0, 1, options.NBins + 1, dtype: wide.dtype, device: wide.device);
        return (bucketize(wide, edges, right: true) - 1, wide);
    }
}
