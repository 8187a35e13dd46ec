namespace Metrics;

/// <summary>The logarithms of the probabilities that a language model gives to the true tokens.</summary>
internal static class TokenLogs
{
    /// <summary>Checks a batch, and adds up the negative logarithms in float64.</summary>
    /// <returns>The sum, and the number of tokens.</returns>
    public static (Tensor Sum, Tensor Count) Total(Tensor preds, Tensor target, PerplexityOptions options)
    {
        var (sums, counts) = OfTexts(preds, target, options);
        return (sums.sum(), counts.sum());
    }

    /// <summary>Checks a batch, and adds up the negative logarithms of each text in float64.</summary>
    /// <returns>The sums, and the numbers of tokens.</returns>
    public static (Tensor Sums, Tensor Counts) OfTexts(Tensor preds, Tensor target, PerplexityOptions options)
    {
        CheckShapes(preds, target);
        var isKept = options.IgnoreIndex is { } ignored ? target.ne(ignored) : ones_like(target, dtype: ScalarType.Bool);
        var tokens = target.masked_fill(isKept.logical_not(), 0);
        if (options.ValidateArgs)
        {
            CheckTokens(tokens, preds.shape[2]);
        }

        var logs = preds.to(preds.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32).log_softmax(-1);
        var ofTokens = logs.gather(2, tokens.unsqueeze(2)).squeeze(2).masked_fill(isKept.logical_not(), 0);
        return (-ofTokens.to_type(ScalarType.Float64).sum([1]), isKept.sum([1]));
    }

    private static void CheckShapes(Tensor preds, Tensor target)
    {
        if (preds.dim() != 3 || target.dim() != 2 || !preds.shape.AsSpan(0, 2).SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected preds of shape [batch, length, vocabulary] and target of shape [batch, length], got [{string.Join(", ", preds.shape)}] and [{string.Join(", ", target.shape)}].", nameof(preds));
        }

        if (!preds.is_floating_point())
        {
            throw new ArgumentException($"Expected preds of a floating-point dtype, got {preds.dtype}.", nameof(preds));
        }

        if (target.dtype != ScalarType.Int64)
        {
            throw new ArgumentException($"Expected target of dtype {ScalarType.Int64}, got {target.dtype}.", nameof(target));
        }
    }

    private static void CheckTokens(Tensor target, long vocabulary)
    {
        if (target.lt(0).logical_or(target.ge(vocabulary)).any().ToBoolean())
        {
            throw new ArgumentException($"Expected target to hold tokens from 0 to {vocabulary - 1}, or the ignored one, got others.", nameof(target));
        }
    }
}
