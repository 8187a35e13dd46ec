namespace Metrics;

/// <summary>Checks of predictions and target that classification metrics share; each throws an <see cref="ArgumentException"/> that names the input, what was expected and what came.</summary>
internal static class ClassificationChecks
{
    public static void AreScores(Tensor preds)
    {
        if (!preds.is_floating_point())
        {
            throw new ArgumentException($"Expected preds to hold scores of a floating-point dtype, got {preds.dtype}.", nameof(preds));
        }
    }

    /// <summary>Scores of classes have the shape of the target with the classes as an additional second dimension.</summary>
    public static void HaveClassDimension(Tensor preds, Tensor target)
    {
        var fits = preds.dim() >= 2
            && preds.dim() == target.dim() + 1
            && preds.shape[0] == target.shape[0]
            && preds.shape.AsSpan(2).SequenceEqual(target.shape.AsSpan(1));
        if (!fits)
        {
            throw new ArgumentException($"Expected preds of shape [N, C, ...] for target of shape [N, ...], got {TensorChecks.Shape(preds)} and {TensorChecks.Shape(target)}.", nameof(preds));
        }
    }

    /// <summary>Refuses scores by one of them that is NaN if any is; infinite scores are logits.</summary>
    public static void IsNumber(double score, string name)
    {
        if (double.IsNaN(score))
        {
            throw new ArgumentException($"Expected {name} to hold scores that are numbers or infinite, got NaN.", name);
        }
    }

    /// <summary>Refuses scores that were stated to be probabilities by the lowest and the highest of them.</summary>
    public static void AreOfKind(ScoreKind kind, double low, double high, string name)
    {
        if (kind == ScoreKind.Probabilities && (low < 0 || high > 1))
        {
            throw new ArgumentException($"Expected {name} to hold probabilities from 0 to 1, as {nameof(ScoreKind)} says, got {(low < 0 ? low : high)}.", name);
        }
    }

    /// <summary>Refuses logits that are so large that what they are normalized to is NaN.</summary>
    public static void HaveNormalization(Tensor normalized, string name)
    {
        if (normalized.isnan().any().ToBoolean())
        {
            throw new ArgumentException($"Expected {name} to hold logits that have a softmax, got infinite ones that have none.", name);
        }
    }
}
