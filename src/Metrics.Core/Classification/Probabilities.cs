namespace Metrics;

/// <summary>How scores become probabilities.</summary>
internal static class Probabilities
{
    /// <summary>
    /// Returns scores as they are if all of them lie in [0, 1]; otherwise they are taken for logits and the logistic function is
    /// applied to all. The rule looks at one batch.
    /// </summary>
    /// <param name="scores">Scores of a floating-point dtype, which the result keeps.</param>
    /// <param name="validate">Whether NaN is refused.</param>
    /// <exception cref="ArgumentException">A score is NaN.</exception>
    public static Tensor FromScores(Tensor scores, bool validate)
    {
        if (scores.NumberOfElements == 0)
        {
            return scores;
        }

        var dtype = scores.dtype;
        // Libtorch lacks operators for 16-bit numbers, which ones depends on version and device.
        var wide = dtype is ScalarType.Float16 or ScalarType.BFloat16 ? scores.to_type(ScalarType.Float32) : scores;
        var (lowest, highest) = wide.aminmax();
        if (!validate && scores.device_type != DeviceType.CPU)
        {
            // Decided on the device, so that the host need not wait for it.
            return where(lowest.ge(0).logical_and(highest.le(1)), wide, wide.sigmoid()).to_type(dtype);
        }

        var (low, high) = (lowest.ToDouble(), highest.ToDouble());
        if (validate)
        {
            ClassificationChecks.IsNumber(low, "preds");
        }

        return low >= 0 && high <= 1 ? scores : wide.sigmoid().to_type(dtype);
    }
}
