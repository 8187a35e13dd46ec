namespace Metrics;

/// <summary>Documents, checked and laid out as the states keep them.</summary>
/// <param name="Preds">The scores, float32 or float64 [N].</param>
/// <param name="Target">The relevance, [N].</param>
/// <param name="Indexes">The queries, int64 [N].</param>
internal sealed record RetrievalDocuments(Tensor Preds, Tensor Target, Tensor Indexes)
{
    /// <summary>The documents of a batch, less those to ignore.</summary>
    /// <exception cref="ArgumentException">The batch is not one of scored documents.</exception>
    public static RetrievalDocuments Of(RetrievalInput input, RetrievalTarget kind, RetrievalOptions options)
    {
        var (preds, target, indexes) = input;
        if (options.ValidateArgs)
        {
            RetrievalChecks.Documents(preds, target, indexes);
        }

        if (options.IgnoreIndex is { } ignored)
        {
            var counted = target.ne(ignored);
            (preds, target, indexes) = (preds.masked_select(counted), target.masked_select(counted), indexes.masked_select(counted));
        }

        if (options.ValidateArgs)
        {
            CheckValues(preds, target, kind);
        }

        return new(Scores(preds), kind.Format(target.reshape(-1)), indexes.reshape(-1));
    }

    /// <summary>The row of a batch that each of its documents comes from, less those to ignore.</summary>
    public static SampleRows Rows(RetrievalInput input, RetrievalOptions options)
    {
        var elements = input.Target.NumberOfElements;
        return new(options.IgnoreIndex is { } ignored ? input.Target.reshape(-1).ne(ignored) : null, elements, elements / Math.Max(input.Count, 1));
    }

    /// <summary>The documents of one query.</summary>
    /// <exception cref="ArgumentException">These are no scored documents.</exception>
    public static RetrievalDocuments OfQuery(Tensor preds, Tensor target, RetrievalTarget kind)
    {
        RetrievalChecks.Query(preds, target);
        CheckValues(preds, target, kind);
        return new(Scores(preds), kind.Format(target.reshape(-1)), zeros(preds.NumberOfElements, dtype: ScalarType.Int64, device: preds.device));
    }

    private static void CheckValues(Tensor preds, Tensor target, RetrievalTarget kind)
    {
        RetrievalChecks.Scores(preds);
        kind.Check(target);
    }

    private static Tensor Scores(Tensor preds) => preds.reshape(-1).to(preds.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32);
}
