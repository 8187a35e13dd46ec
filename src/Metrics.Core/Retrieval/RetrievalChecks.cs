namespace Metrics;

/// <summary>What retrieval metrics ask of their inputs; each check throws an <see cref="ArgumentException"/> that names the input, what was expected and what came.</summary>
internal static class RetrievalChecks
{
    /// <summary>Documents of queries: three tensors of one shape, at least one document.</summary>
    public static void Documents(Tensor preds, Tensor target, Tensor indexes)
    {
        TensorChecks.SameShape(preds, target);
        if (!indexes.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected indexes of the shape of target, {TensorChecks.Shape(target)}, got {TensorChecks.Shape(indexes)}.", nameof(indexes));
        }

        if (indexes.dtype != ScalarType.Int64)
        {
            throw new ArgumentException($"Expected indexes to hold the numbers of queries as {ScalarType.Int64}, got {indexes.dtype}.", nameof(indexes));
        }

        NotEmpty(preds);
    }

    /// <summary>Documents of one query: two tensors of one shape, at least one document.</summary>
    public static void Query(Tensor preds, Tensor target)
    {
        TensorChecks.SameShape(preds, target);
        NotEmpty(preds);
    }

    /// <summary>Scores rank documents: floating-point numbers, among them no NaN.</summary>
    public static void Scores(Tensor preds)
    {
        ClassificationChecks.AreScores(preds);
        if (preds.isnan().any().ToBoolean())
        {
            throw new ArgumentException("Expected preds to hold scores that are numbers or infinite, got NaN.", nameof(preds));
        }
    }

    /// <summary>A document is relevant, 1, or not, 0.</summary>
    public static void Binary(Tensor target)
    {
        TensorChecks.AreReal(target, nameof(target));
        if (target.dtype != ScalarType.Bool && !target.eq(0).logical_or(target.eq(1)).all().ToBoolean())
        {
            throw new ArgumentException($"Expected target to hold 0 and 1, got {target.min().ToDouble()} to {target.max().ToDouble()}.", nameof(target));
        }
    }

    /// <summary>The relevance of a document is a finite number.</summary>
    public static void Graded(Tensor target)
    {
        TensorChecks.AreReal(target, nameof(target));
        if (target.is_floating_point() && !target.isfinite().all().ToBoolean())
        {
            throw new ArgumentException("Expected target to hold finite grades, got infinite ones or NaN.", nameof(target));
        }
    }

    private static void NotEmpty(Tensor preds)
    {
        if (preds.dim() == 0 || preds.NumberOfElements == 0)
        {
            throw new ArgumentException($"Expected preds to hold at least one document along a dimension, got {TensorChecks.Shape(preds)}.", nameof(preds));
        }
    }
}
