namespace Metrics;

/// <summary>Texts as the directions of the embeddings of their tokens, and the weights of the tokens.</summary>
/// <param name="Directions">Embeddings of length 1, zeros for what is no ordinary token: shape [texts, length, size].</param>
/// <param name="Weights">Weights that add up to 1 for each text; NaN for one without ordinary tokens.</param>
internal sealed record EmbeddedTexts(Tensor Directions, Tensor Weights)
{
    /// <summary>Asks the model for the embeddings.</summary>
    /// <exception cref="ArgumentException">The model returns something else than an embedding for each token.</exception>
    public static EmbeddedTexts Of(Tensor inputIds, Tensor attentionMask, TextModel model, TokenFrequencies? frequencies)
    {
        var embeddings = model(inputIds, attentionMask);
        if (embeddings.dim() != 3 || !embeddings.shape.AsSpan(0, 2).SequenceEqual(inputIds.shape))
        {
            throw new ArgumentException($"Expected the model to return embeddings of shape [{inputIds.shape[0]}, {inputIds.shape[1]}, size], got [{string.Join(", ", embeddings.shape)}].", nameof(model));
        }

        var ordinary = WithoutEnds(attentionMask).to(embeddings.dtype);
        var directions = embeddings / embeddings.norm(-1, keepdim: true) * ordinary.unsqueeze(2);
        var weights = frequencies is null ? ordinary : ordinary * frequencies.Weights(inputIds).to(embeddings.dtype);
        return new(directions, weights / weights.sum(1, keepdim: true));
    }

    /// <summary>Precision, recall and F1 of each pair of texts, of shape [3, texts].</summary>
    public Tensor Compare(EmbeddedTexts target)
    {
        var cosines = Directions.bmm(target.Directions.transpose(1, 2));
        var precision = (cosines.amax([2]) * Weights).sum(1);
        var recall = (cosines.amax([1]) * target.Weights).sum(1);
        var f1 = 2 * precision * recall / (precision + recall);
        return stack([precision, recall, f1.masked_fill(f1.isnan(), 0)], 0);
    }

    /// <summary>The mask without the first token and the last one.</summary>
    private static Tensor WithoutEnds(Tensor attentionMask)
    {
        var mask = attentionMask.clone();
        mask.narrow(1, 0, 1).zero_();
        var last = (attentionMask.to(ScalarType.Float64) - 0.1).cumsum(1).argmax(1, keepdim: true);
        return mask.scatter(1, last, zeros_like(last));
    }
}
