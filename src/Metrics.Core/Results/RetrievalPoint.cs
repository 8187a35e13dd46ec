namespace Metrics;

/// <summary>A number of documents to look at that was chosen on a <see cref="RetrievalCurve"/>.</summary>
/// <param name="Recall">The recall of the first K documents.</param>
/// <param name="TopK">The number K of documents, int64.</param>
public sealed record RetrievalPoint(Tensor Recall, Tensor TopK) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("recall", Recall), new("top_k", TopK)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new RetrievalPoint(transform(Recall), transform(TopK));
}
