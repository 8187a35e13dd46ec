namespace Metrics;

/// <summary>Documents that were scored for queries: the input of retrieval metrics.</summary>
/// <param name="Preds">The scores of the documents, of any shape: the higher, the earlier a document is listed.</param>
/// <param name="Target">Whether each document is relevant to its query, or how relevant it is; of the shape of <paramref name="Preds"/>.</param>
/// <param name="Indexes">
/// The query of each document, int64 of the shape of <paramref name="Preds"/>. Any numbers will do; the documents of a query need
/// not stand together, nor come in the same batch.
/// </param>
public sealed record RetrievalInput(Tensor Preds, Tensor Target, Tensor Indexes) : IMetricInput<RetrievalInput>
{
    /// <inheritdoc/>
    public long Count => Indexes.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Preds.IsOn(device) && Target.IsOn(device) && Indexes.IsOn(device);

    /// <inheritdoc/>
    public RetrievalInput To(Device device) => new(Preds.to(device), Target.to(device), Indexes.to(device));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Predictions, target and indexes do not have the same number of samples.</exception>
    public RetrievalInput Select(Tensor rows) =>
        Preds.SampleCount() == Count && Target.SampleCount() == Count
            ? new(Preds.index_select(0, rows), Target.index_select(0, rows), Indexes.index_select(0, rows))
            : throw new ArgumentException($"Expected {nameof(Preds)} and {nameof(Target)} to have as many samples as {nameof(Indexes)}, {Count}, got {Preds.SampleCount()} and {Target.SampleCount()}.", nameof(rows));
}
