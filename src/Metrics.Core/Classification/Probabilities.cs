namespace Metrics;

/// <summary>How scores become probabilities.</summary>
internal static class Probabilities
{
    /// <summary>Makes probabilities of scores, each by itself: the logistic function of logits.</summary>
    /// <param name="scores">Scores of a floating-point dtype, which the result keeps.</param>
    /// <param name="reading">What the scores are, and whether they are checked.</param>
    /// <exception cref="ArgumentException">A score is NaN, or not of the kind that was stated.</exception>
    public static Tensor FromScores(Tensor scores, in ScoreReading reading) => From(scores, reading, Logistic, probabilities => probabilities);

    /// <summary>
    /// Makes probabilities that the labels are as they are: p where a label is 1, else 1 − p, which for logits is the logistic function
    /// of −x. Taken from 1, the probability of a large logit would have lost its digits.
    /// </summary>
    /// <param name="scores"><inheritdoc cref="FromScores" path="/param[@name='scores']"/></param>
    /// <param name="labels">Whether each is true, of the shape of the scores.</param>
    /// <param name="reading"><inheritdoc cref="FromScores" path="/param[@name='reading']"/></param>
    /// <exception cref="ArgumentException">A score is NaN, or not of the kind that was stated.</exception>
    public static Tensor OfTruth(Tensor scores, Tensor labels, in ScoreReading reading)
    {
        var isTrue = labels.eq(1);
        return From(scores, reading, logits => Logistic(where(isTrue, logits, -logits)), probabilities => where(isTrue, probabilities, 1 - probabilities));
    }

    /// <summary>Makes probabilities of the scores of classes, which are the second dimension: the softmax of logits.</summary>
    /// <param name="scores"><inheritdoc cref="FromScores" path="/param[@name='scores']"/></param>
    /// <param name="reading"><inheritdoc cref="FromScores" path="/param[@name='reading']"/></param>
    /// <exception cref="ArgumentException">A score is NaN, or its probability is, or it is not of the kind that was stated.</exception>
    public static Tensor FromClassScores(Tensor scores, in ScoreReading reading) => From(scores, reading, logits => logits.softmax(1), probabilities => probabilities);

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

    /// <summary>Takes scores for logits or for probabilities, and makes something of either.</summary>
    private static Tensor From(Tensor scores, in ScoreReading reading, Func<Tensor, Tensor> ofLogits, Func<Tensor, Tensor> ofProbabilities)
    {
        var (validate, normalization) = (reading.Validate, reading.StatedNormalization);
        if (scores.NumberOfElements == 0 || (normalization is null && !validate))
        {
            return ofProbabilities(scores);
        }

        var dtype = scores.dtype;
        // Libtorch lacks operators for 16-bit numbers, which ones depends on version and device.
        var wide = dtype is ScalarType.Float16 or ScalarType.BFloat16 ? scores.to_type(ScalarType.Float32) : scores;
        var (lowest, highest) = wide.aminmax();
        if (!validate && scores.device_type != DeviceType.CPU)
        {
            // Decided on the device, so that the host need not wait for it.
            var isProbability = normalization == Normalization.Auto ? lowest.ge(0).logical_and(highest.le(1)) : zeros_like(lowest, dtype: ScalarType.Bool);
            return where(isProbability, ofProbabilities(wide), ofLogits(wide)).to_type(dtype);
        }

        var (low, high) = (lowest.ToDouble(), highest.ToDouble());
        if (validate)
        {
            ClassificationChecks.IsNumber(low, "preds");
            ClassificationChecks.AreOfKind(reading.Kind, low, high, "preds");
        }

        if (normalization is null || (normalization == Normalization.Auto && low >= 0 && high <= 1))
        {
            return ofProbabilities(scores);
        }

        var normalized = ofLogits(wide);
        if (validate && (double.IsInfinity(low) || double.IsInfinity(high)))
        {
            ClassificationChecks.HaveNormalization(normalized, "preds");
        }

        return normalized.to_type(dtype);
    }
}
