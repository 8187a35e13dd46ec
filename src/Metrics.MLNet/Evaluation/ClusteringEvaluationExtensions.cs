namespace Metrics.MLNet;

/// <summary>Evaluates clusterings, beside ML.NET's own <c>Evaluate</c>.</summary>
/// <remarks>
/// What ML.NET calls normalized mutual information divides by the entropy of the labels alone, and so is
/// <see cref="HomogeneityScore"/> here; <see cref="NormalizedMutualInfoScore"/> divides by a mean of both entropies.
/// <para>
/// ML.NET's Davies–Bouldin index has the definition of <see cref="DaviesBouldinScore"/> where each cluster has points (of clusters without,
/// ML.NET counts a 0 in the mean; here only those that occur are clusters). It sums centroids and distances in float32, here in float64:
/// the two differ by about 1e-7 of the index for points around 0, and by more the farther the points lie off it beside
/// the width of the clusters, where float32 loses digits.
/// </para>
/// </remarks>
public static class ClusteringEvaluationExtensions
{
    /// <summary>Compares the clusters that were found with the true ones.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The clustered data.</param>
    /// <param name="metrics">A metric or a collection that compares two clusterings.</param>
    /// <param name="options">Columns (label and predicted label: keys, integers, text), device, batches; defaults if left out.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metrics = MetricCollection.Of(new NormalizedMutualInfoScore(), new AdjustedRandScore());
    /// Console.Write(mlContext.Clustering.Evaluate(predictions, metrics));
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(this ClusteringCatalog catalog, IDataView data, Metric<TensorPair> metrics, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.Clustering, data, metrics, options ?? new());
    }

    /// <summary>Judges the clusters that were found by the points in them.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The clustered data.</param>
    /// <param name="metrics">A metric or a collection that takes points and their clusters.</param>
    /// <param name="options">Columns (features and predicted label), device, batches; defaults if left out.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example><code>var result = mlContext.Clustering.Evaluate(predictions, new DaviesBouldinScore());</code></example>
    public static EvaluationResult Evaluate(this ClusteringCatalog catalog, IDataView data, Metric<LabeledData> metrics, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.Clustering, data, metrics, options ?? new());
    }
}
