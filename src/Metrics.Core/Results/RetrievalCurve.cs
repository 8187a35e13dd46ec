namespace Metrics;

/// <summary>Precision and recall by the number of documents that are looked at.</summary>
/// <param name="Precision">The precision of the first K documents, for each K.</param>
/// <param name="Recall">The recall of the first K documents, for each K.</param>
/// <param name="TopK">The numbers K of documents, rising, int64.</param>
public sealed record RetrievalCurve(Tensor Precision, Tensor Recall, Tensor TopK) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("precision", Precision), new("recall", Recall), new("top_k", TopK)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new RetrievalCurve(transform(Precision), transform(Recall), transform(TopK));
}
