namespace Metrics;

/// <summary>What regression metrics ask of their inputs, and what follows from them for the result.</summary>
internal static class RegressionInputs
{
    /// <exception cref="ArgumentException">The tensors differ in shape, or are complex.</exception>
    public static void Check(Tensor preds, Tensor target)
    {
        TensorChecks.AreReal(preds, nameof(preds));
        TensorChecks.AreReal(target, nameof(target));
        TensorChecks.SameShape(preds, target);
    }

    /// <exception cref="ArgumentException">There is more than one output, and the shape is not [N, outputs].</exception>
    public static void CheckOutputs(Tensor preds, int outputs)
    {
        if (outputs > 1 && (preds.dim() != 2 || preds.shape[1] != outputs))
        {
            throw new ArgumentException($"Expected preds of shape [N, {outputs}] for {outputs} outputs, got {TensorChecks.Shape(preds)}.", nameof(preds));
        }
    }

    /// <exception cref="ArgumentException">The tensors have neither one nor two dimensions.</exception>
    public static void CheckVectorOrMatrix(Tensor preds)
    {
        if (preds.dim() is not (1 or 2))
        {
            throw new ArgumentException($"Expected preds of shape [N] or [N, outputs], got {TensorChecks.Shape(preds)}.", nameof(preds));
        }
    }

    /// <exception cref="ArgumentException">The tensors differ in shape, are complex, or are no rows: they do not have two dimensions.</exception>
    public static void CheckRows(Tensor preds, Tensor target)
    {
        Check(preds, target);
        if (preds.dim() != 2)
        {
            throw new ArgumentException($"Expected preds of shape [N, D], got {TensorChecks.Shape(preds)}.", nameof(preds));
        }
    }

    /// <exception cref="ArgumentException">The shape is neither [N] nor [N, outputs], or the number of outputs is another one.</exception>
    public static void CheckColumns(Tensor preds, int outputs)
    {
        CheckVectorOrMatrix(preds);
        var columns = preds.dim() == 1 ? 1 : preds.shape[1];
        if (columns != outputs)
        {
            throw new ArgumentException($"Expected preds with {outputs} outputs ({nameof(OutputsOptions.NumOutputs)}), got {columns} in the shape {TensorChecks.Shape(preds)}.", nameof(preds));
        }
    }
}
