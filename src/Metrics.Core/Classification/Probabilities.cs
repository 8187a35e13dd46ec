namespace Metrics;

/// <summary>How scores become probabilities.</summary>
internal static class Probabilities
{
    /// <summary>Makes probabilities of scores, each by itself: the logistic function of logits.</summary>
    /// <param name="scores">Scores of a floating-point dtype, which the result keeps.</param>
    /// <param name="reading">What the scores are, and whether they are checked.</param>
    /// <exception cref="ArgumentException">A score is NaN, or not of the kind that was stated.</exception>
    public static Tensor FromScores(Tensor scores, in ScoreReading reading) => From(scores, reading, Logistic);

    /// <summary>Makes probabilities of the scores of classes, which are the second dimension: the softmax of logits.</summary>
    /// <param name="scores"><inheritdoc cref="FromScores" path="/param[@name='scores']"/></param>
    /// <param name="reading"><inheritdoc cref="FromScores" path="/param[@name='reading']"/></param>
    /// <exception cref="ArgumentException">A score is NaN, or its probability is, or it is not of the kind that was stated.</exception>
    public static Tensor FromClassScores(Tensor scores, in ScoreReading reading) => From(scores, reading, logits => logits.softmax(1));

    /// <summary>
    /// Scores with a number in place of NaN where nothing counts. Other scores there stay: what scores are is guessed from them, too,
    /// as in TorchMetrics.
    /// </summary>
    /// <param name="scores">Scores, or labels, which stay as they are.</param>
    /// <param name="ignored">Bool, of the shape of the scores: which do not count; <see langword="null"/> if all do.</param>
    public static Tensor WithoutIgnoredNaN(Tensor scores, Tensor? ignored) =>
        ignored is null || !scores.is_floating_point() ? scores : scores.masked_fill(ignored.logical_and(scores.isnan()), 0);

    /// <summary>
    /// The logistic function, rounded from float64: in float32 libtorch's vectors and what is left over at the end of them differ
    /// in the last bit, so that equal logits would be ties or not by their place in the batch.
    /// </summary>
    private static Tensor Logistic(Tensor logits) => logits.to_type(ScalarType.Float64).sigmoid().to_type(logits.dtype);

    private static Tensor From(Tensor scores, in ScoreReading reading, Func<Tensor, Tensor> normalize)
    {
        var (validate, normalization) = (reading.Validate, reading.StatedNormalization);
        if (scores.NumberOfElements == 0 || (normalization is null && !validate))
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
            var isProbability = normalization == Normalization.Auto ? lowest.ge(0).logical_and(highest.le(1)) : zeros_like(lowest, dtype: ScalarType.Bool);
            return where(isProbability, wide, normalize(wide)).to_type(dtype);
        }

        var (low, high) = (lowest.ToDouble(), highest.ToDouble());
        if (validate)
        {
            ClassificationChecks.IsNumber(low, "preds");
            ClassificationChecks.AreOfKind(reading.Kind, low, high, "preds");
        }

        if (normalization is null || (normalization == Normalization.Auto && low >= 0 && high <= 1))
        {
            return scores;
        }

        var normalized = normalize(wide);
        if (validate && (double.IsInfinity(low) || double.IsInfinity(high)))
        {
            ClassificationChecks.HaveNormalization(normalized, "preds");
        }

        return normalized.to_type(dtype);
    }
}
