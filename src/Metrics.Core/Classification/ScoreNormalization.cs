namespace Metrics;

/// <summary>Makes probabilities of logits where a <see cref="Normalization"/> asks for it, without a transfer to the host.</summary>
internal static class ScoreNormalization
{
    /// <summary>The sigmoid of each score.</summary>
    public static Tensor Sigmoid(Tensor scores, Normalization? normalization) => Apply(scores, normalization, logits => logits.sigmoid());

    /// <summary>The softmax over the classes, which are the second dimension.</summary>
    public static Tensor Softmax(Tensor scores, Normalization? normalization) => Apply(scores, normalization, logits => logits.softmax(1));

    private static Tensor Apply(Tensor scores, Normalization? normalization, Func<Tensor, Tensor> link)
    {
        if (normalization is null || scores.NumberOfElements == 0)
        {
            return scores;
        }

        // libtorch has no such functions of half precision on the CPU; the result is rounded to it, as on other devices.
        var isHalf = scores.dtype is ScalarType.Float16 or ScalarType.BFloat16;
        var logits = isHalf ? scores.to_type(ScalarType.Float32) : scores;
        var probabilities = link(logits).to_type(scores.dtype);
        return normalization == Normalization.Always ? probabilities : where(IsOutside(logits), probabilities, scores);
    }

    private static Tensor IsOutside(Tensor scores)
    {
        var (low, high) = scores.aminmax();
        return low.ge(0).logical_and(high.le(1)).logical_not();
    }
}
