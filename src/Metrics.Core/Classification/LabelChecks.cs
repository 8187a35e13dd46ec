namespace Metrics;

/// <summary>Checks of scores and labels; each throws an <see cref="ArgumentException"/> that names the argument, what was expected and what came.</summary>
internal static class LabelChecks
{
    public static void SameShape(Tensor preds, Tensor target)
    {
        if (!preds.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected preds and target to have the same shape, got [{string.Join(", ", preds.shape)}] and [{string.Join(", ", target.shape)}].", nameof(preds));
        }
    }

    /// <summary>Requires scores of shape [N, C, …] and labels of shape [N, …].</summary>
    public static void ClassDimension(Tensor preds, Tensor target, long numClasses)
    {
        var fits = preds.dim() == target.dim() + 1
            && preds.dim() >= 2
            && preds.shape[0] == target.shape[0]
            && preds.shape.AsSpan(2).SequenceEqual(target.shape.AsSpan(1));
        if (!fits)
        {
            throw new ArgumentException($"Expected preds of shape [N, C, …] and target of shape [N, …], got [{string.Join(", ", preds.shape)}] and [{string.Join(", ", target.shape)}].", nameof(preds));
        }

        SecondDimension(preds, numClasses);
    }

    public static void SecondDimension(Tensor preds, long size)
    {
        if (preds.dim() < 2 || preds.shape[1] != size)
        {
            throw new ArgumentException($"Expected preds to have a second dimension of size {size}, got the shape [{string.Join(", ", preds.shape)}].", nameof(preds));
        }
    }

    public static void FloatingPoint(Tensor preds)
    {
        if (!preds.is_floating_point())
        {
            throw new ArgumentException($"Expected preds to hold scores of a floating-point dtype, got {preds.dtype}.", nameof(preds));
        }
    }

    public static void WholeNumbers(Tensor target)
    {
        if (target.is_floating_point() || target.is_complex())
        {
            throw new ArgumentException($"Expected target to hold labels of an integer dtype or bool, got {target.dtype}.", nameof(target));
        }
    }

    /// <summary>Requires labels from 0 up to, but not including, <paramref name="count"/>, or the ignored one.</summary>
    public static void Range(Tensor target, long count, long? ignoreIndex)
    {
        using var scope = NewDisposeScope();
        var labels = target.to_type(ScalarType.Int64);
        var outside = labels.lt(0).logical_or(labels.ge(count));
        if (ignoreIndex is { } ignored)
        {
            outside = outside.logical_and(labels.ne(ignored));
        }

        if (outside.any().ToBoolean())
        {
            var or = ignoreIndex is null ? string.Empty : $" or {ignoreIndex} (ignored)";
            var found = labels.masked_select(outside)[0].ToInt64();
            throw new ArgumentException($"Expected target to hold labels from 0 to {count - 1}{or}, found {found}.", nameof(target));
        }
    }

    public static void NoNaN(Tensor preds)
    {
        using var scope = NewDisposeScope();
        if (preds.isnan().any().ToBoolean())
        {
            throw new ArgumentException("Expected preds to hold numbers, found NaN.", nameof(preds));
        }
    }
}
