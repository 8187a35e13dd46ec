namespace Metrics;

/// <summary>How scores become probabilities.</summary>
internal static class Probabilities
{
    /// <summary>
    /// Returns scores as they are if all of them lie in [0, 1]; otherwise they are taken for logits and the logistic function is
    /// applied to all. The rule looks at one batch.
    /// </summary>
    /// <param name="scores">Scores of a floating-point dtype, kept by the result.</param>
    /// <param name="validate">Whether NaN is refused.</param>
    /// <exception cref="ArgumentException">A score is NaN.</exception>
    public static Tensor FromScores(Tensor scores, bool validate)
    {
        if (scores.NumberOfElements == 0)
        {
            return scores;
        }

        var (lowest, highest) = scores.aminmax();
        if (!validate && scores.device_type != DeviceType.CPU)
        {
            // Decided on the device, so that the host need not wait for it.
            return where(lowest.ge(0).logical_and(highest.le(1)), scores, Sigmoid(scores));
        }

        var (low, high) = (lowest.ToDouble(), highest.ToDouble());
        if (validate)
        {
            ClassificationChecks.IsNumber(low, "preds");
        }

        return low >= 0 && high <= 1 ? scores : Sigmoid(scores);
    }

    /// <summary>The logistic function; older versions of libtorch lack it for float16 on the CPU.</summary>
    private static Tensor Sigmoid(Tensor scores) =>
        scores.dtype == ScalarType.Float16 && scores.device_type == DeviceType.CPU
            ? scores.to_type(ScalarType.Float32).sigmoid().to_type(ScalarType.Float16)
            : scores.sigmoid();
}
