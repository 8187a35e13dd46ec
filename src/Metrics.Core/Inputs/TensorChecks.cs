namespace Metrics;

/// <summary>Checks of input tensors; each throws an <see cref="ArgumentException"/> that names the input, what was expected and what came.</summary>
internal static class TensorChecks
{
    public static void SameShape(Tensor preds, Tensor target)
    {
        if (!preds.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected preds of the shape of target, {Shape(target)}, got {Shape(preds)}.", nameof(preds));
        }
    }

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

    public static void AreReal(Tensor numbers, string name)
    {
        if (numbers.is_complex())
        {
            throw new ArgumentException($"Expected {name} to hold real numbers, got {numbers.dtype}.", name);
        }
    }

    public static bool HoldsLabels(Tensor tensor) => tensor.dtype == ScalarType.Bool || tensor.is_integral();

    /// <summary>Labels are integers or truth values; scores are not.</summary>
    public static void AreLabels(Tensor labels, string name)
    {
        if (!HoldsLabels(labels))
        {
            throw new ArgumentException($"Expected {name} to hold labels of an integer or bool dtype, got {labels.dtype}.", name);
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
            var range = (classes is null ? "of at least 0" : $"from 0 to {classes - 1}") + (ignored is null ? string.Empty : ", or the ignored label");
            throw new ArgumentException($"Expected {name} to hold labels {range}, got {(low < 0 ? low : high)}.", name);
        }
    }

    public static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}
