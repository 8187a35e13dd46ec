namespace Metrics;

/// <summary>Checks of predictions and target that classification metrics share; each throws an <see cref="ArgumentException"/> that names the input, what was expected and what came.</summary>
internal static class ClassificationChecks
{
    public static void SameShape(Tensor preds, Tensor target)
    {
        if (!preds.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected preds of the shape of target, {Shape(target)}, got {Shape(preds)}.", nameof(preds));
        }
    }

    /// <summary>Labels are integers or truth values; scores are not.</summary>
    public static void AreLabels(Tensor labels, string name)
    {
        if (!HoldsLabels(labels))
        {
            throw new ArgumentException($"Expected {name} to hold labels of an integer or bool dtype, got {labels.dtype}.", name);
        }
    }

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
            throw new ArgumentException($"Expected preds of shape [N, C, ...] for target of shape [N, ...], got {Shape(preds)} and {Shape(target)}.", nameof(preds));
        }
    }

    public static bool HoldsLabels(Tensor tensor) => tensor.dtype == ScalarType.Bool || tensor.is_integral();

    public static void AtLeastDimensions(Tensor tensor, long dimensions, string name, string purpose)
    {
        if (tensor.dim() < dimensions)
        {
            throw new ArgumentException($"Expected {name} to have at least {dimensions} dimensions {purpose}, got {Shape(tensor)}.", name);
        }
    }

    public static void SizeOf(Tensor tensor, int dimension, long size, string name, string meaning)
    {
        if (tensor.shape[dimension] != size)
        {
            throw new ArgumentException($"Expected dimension {dimension} of {name} to be the number of {meaning}, {size}, got {Shape(tensor)}.", name);
        }
    }

    /// <summary>Looks at the values of labels, in one pass over them.</summary>
    /// <param name="labels">Labels of an integer or bool dtype.</param>
    /// <param name="classes">The number of classes; <see langword="null"/> if any label that is not negative will do.</param>
    /// <param name="ignored">Elements whose label may be anything.</param>
    /// <param name="name">The name of the input.</param>
    public static void LabelsInRange(Tensor labels, long? classes, Tensor? ignored, string name)
    {
        if (labels.dtype == ScalarType.Bool || labels.NumberOfElements == 0)
        {
            return;
        }

        var counted = ignored is null ? labels : labels.masked_fill(ignored, 0);
        var (lowest, highest) = counted.aminmax();
        var (low, high) = (lowest.ToInt64(), highest.ToInt64());
        if (low < 0 || high >= (classes ?? long.MaxValue))
        {
            var range = classes is null ? "of at least 0" : $"from 0 to {classes - 1}";
            throw new ArgumentException($"Expected {name} to hold labels {range}, or the ignored label, got {(low < 0 ? low : high)}.", name);
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

    public static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}
