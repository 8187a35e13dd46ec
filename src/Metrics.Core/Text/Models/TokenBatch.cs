namespace Metrics;

/// <summary>Texts as a language model takes them.</summary>
/// <param name="InputIds">Token ids, int64 of shape [texts, length].</param>
/// <param name="AttentionMask">1 on tokens and 0 on the filling behind them, of the same shape.</param>
public sealed record TokenBatch(Tensor InputIds, Tensor AttentionMask);

/// <summary>Takes texts apart into tokens, those that mark the beginning and end of a text included.</summary>
/// <param name="texts">The texts.</param>
/// <param name="maxLength">The number of tokens that a text is cut to.</param>
/// <returns>The tokens, on the CPU, in the current dispose scope.</returns>
public delegate TokenBatch TextTokenizer(IReadOnlyList<string> texts, int maxLength);

/// <summary>A language model: it makes embeddings or logits of tokens.</summary>
/// <param name="inputIds">Token ids, int64 of shape [texts, length].</param>
/// <param name="attentionMask">1 on tokens and 0 on the filling, of the same shape.</param>
/// <returns>
/// For each token its embedding, or the logits of the vocabulary: shape [texts, length, size]. For <see cref="BertScore"/> it may be the
/// embeddings of each layer, of shape [texts, layers, length, size].
/// </returns>
public delegate Tensor TextModel(Tensor inputIds, Tensor attentionMask);
