namespace Metrics;

/// <summary>Tokenized texts as states: they are compared only when all are known, because their weights follow from all.</summary>
internal sealed class TokenStates(SequenceState inputIds, SequenceState attentionMask)
{
    /// <summary>The token ids, of shape [texts, length].</summary>
    public Tensor InputIds => inputIds.Value;

    /// <summary>1 on tokens and 0 on the filling.</summary>
    public Tensor AttentionMask => attentionMask.Value;

    /// <summary>The number of texts.</summary>
    public long Count => inputIds.Length;

    /// <summary>Tokenizes texts and keeps their tokens, filled up to one length.</summary>
    /// <exception cref="ArgumentException">The tokenizer returns something else than tokens of these texts.</exception>
    public void Append(IReadOnlyList<string> texts, TextModelOptions options, Device device)
    {
        if (texts.Count == 0)
        {
            return;
        }

        var (ids, mask) = options.Tokenizer(texts, options.MaxLength);
        if (ids.dim() != 2 || ids.shape[0] != texts.Count || ids.shape[1] > options.MaxLength || !mask.shape.AsSpan().SequenceEqual(ids.shape))
        {
            throw new ArgumentException($"Expected the tokenizer to return ids and mask of shape [{texts.Count}, at most {options.MaxLength}], got [{string.Join(", ", ids.shape)}] and [{string.Join(", ", mask.shape)}].", nameof(options));
        }

        inputIds.Append(Filled(ids, options.MaxLength).to(device));
        attentionMask.Append(Filled(mask, options.MaxLength).to(device));
    }

    private static Tensor Filled(Tensor tokens, int length)
    {
        var filled = zeros(tokens.shape[0], length, dtype: ScalarType.Int64);
        filled.narrow(1, 0, tokens.shape[1]).copy_(tokens);
        return filled;
    }
}
