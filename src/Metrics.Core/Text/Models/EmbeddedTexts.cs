namespace Metrics;

/// <summary>Texts as the directions of the embeddings of their tokens, and the weights of the tokens.</summary>
/// <param name="Directions">Embeddings of length 1, zeros for what is no ordinary token: shape [texts, layers, length, size].</param>
/// <param name="Weights">Weights that add up to 1 for each text; NaN for one without ordinary tokens.</param>
internal sealed record EmbeddedTexts(Tensor Directions, Tensor Weights)
{
    /// <summary>Asks the model for the embeddings.</summary>
    /// <exception cref="ArgumentException">The model returns something else than an embedding for each token, or does not have the layers that are asked for.</exception>
    public static EmbeddedTexts Of(Tensor inputIds, Tensor attentionMask, BertScoreOptions options, TokenFrequencies? frequencies)
    {
        var embeddings = Layers(options.Model(inputIds, attentionMask), inputIds.shape, options);
        var ordinary = WithoutEnds(attentionMask).to(embeddings.dtype);
        // Not times 0: the embedding of filling may be 0 itself, which has no direction.
        var directions = (embeddings / embeddings.norm(-1, keepdim: true)).masked_fill(ordinary.eq(0).unsqueeze(1).unsqueeze(3), 0);
        var weights = frequencies is null ? ordinary : ordinary * frequencies.Weights(inputIds).to(embeddings.dtype);
        return new(directions, weights / weights.sum(1, keepdim: true));
    }

    /// <summary>Precision, recall and F1 of each pair of texts, of shape [3, layers, texts].</summary>
    /// <exception cref="ArgumentException">The embeddings of the two are of different layers, sizes or types.</exception>
    public Tensor Compare(EmbeddedTexts target)
    {
        var (own, others) = (Directions, target.Directions);
        if (own.shape[1] != others.shape[1] || own.shape[3] != others.shape[3] || own.dtype != others.dtype)
        {
            throw new ArgumentException(
                $"Expected the model to return embeddings of one kind for all texts, got [{string.Join(", ", own.shape)}] of {own.dtype} and [{string.Join(", ", others.shape)}] of {others.dtype}.", nameof(target));
        }

        // Not by matmul: TorchSharp does not catch its errors, and a type that the device cannot multiply would end the process.
        var cosines = einsum("...id,...jd->...ij", own, others);
        var precision = (cosines.amax([3]) * Weights.unsqueeze(1)).sum(2);
        var recall = (cosines.amax([2]) * target.Weights.unsqueeze(1)).sum(2);
        var f1 = 2 * precision * recall / (precision + recall);
        return stack([precision, recall, f1.masked_fill(f1.isnan(), 0)], 0).transpose(1, 2);
    }

    /// <summary>The layers that are compared, of shape [texts, layers, length, size].</summary>
    private static Tensor Layers(Tensor embeddings, long[] shape, BertScoreOptions options)
    {
        var hasLayers = embeddings.dim() == 4;
        if (!hasLayers && (options.AllLayers || embeddings.dim() != 3) || embeddings.shape[0] != shape[0] || embeddings.shape[^2] != shape[1])
        {
            throw new ArgumentException($"Expected the model to return embeddings of shape [{shape[0]}, {(options.AllLayers ? "layers, " : "")}{shape[1]}, size], got [{string.Join(", ", embeddings.shape)}].", nameof(options));
        }

        if (!hasLayers)
        {
            return embeddings.unsqueeze(1);
        }

        var count = embeddings.shape[1];
        var layer = options.NumLayers ?? count - 1;
        return options.AllLayers ? embeddings
            : layer < count ? embeddings.narrow(1, layer, 1)
            : throw new ArgumentException($"Expected {nameof(options.NumLayers)} to be one of the {count} layers of the model, got {layer}.", nameof(options));
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
