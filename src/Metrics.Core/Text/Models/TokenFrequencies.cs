namespace Metrics;

/// <summary>The weights of tokens by how few texts hold them: ln((1 + texts) / (1 + texts with the token)).</summary>
internal sealed class TokenFrequencies
{
    private readonly Dictionary<long, int> texts = [];
    private readonly long count;

    /// <summary>Counts in how many texts each token stands.</summary>
    /// <param name="inputIds">The token ids, of shape [texts, length].</param>
    public TokenFrequencies(Tensor inputIds)
    {
        count = inputIds.shape[0];
        foreach (var row in inputIds.cpu().flatten().data<long>().ToArray().Chunk((int)inputIds.shape[1]))
        {
            foreach (var token in row.Distinct())
            {
                texts[token] = texts.GetValueOrDefault(token) + 1;
            }
        }
    }

    /// <summary>The weight of each token of other texts, in float32 of the shape of the ids.</summary>
    public Tensor Weights(Tensor inputIds)
    {
        var weights = Array.ConvertAll(inputIds.cpu().flatten().data<long>().ToArray(), token => (float)Math.Log((count + 1.0) / (texts.GetValueOrDefault(token) + 1.0)));
        return tensor(weights, device: inputIds.device).reshape(inputIds.shape);
    }
}
