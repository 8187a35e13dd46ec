namespace Metrics.MLNet;

/// <summary>Evaluates rankings with retrieval metrics, beside ML.NET's own <c>Evaluate</c>.</summary>
/// <remarks>
/// Documents have no weights here, and neither do queries: <see cref="ReadingOptions.SampleWeightColumnName"/> is an error. The
/// documents of a query are judged together, so a weight of one alone has no definition, and ML.NET's evaluation of rankings takes none.
/// <para>With <see cref="RetrievalDcgOptions.MLNet"/>, cumulative gains are those of ML.NET to 1e-9, and float64 like them.</para>
/// </remarks>
public static class RankingEvaluationExtensions
{
    /// <summary>Evaluates the scores of a ranker.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data; the documents of a query need not stand together.</param>
    /// <param name="metrics">A metric or a collection that takes scores, relevance and queries.</param>
    /// <param name="labelColumnName">The relevance: a number from 0 on, Boolean, or a key (key 1 is relevance 0).</param>
    /// <param name="scoreColumnName">The scores.</param>
    /// <param name="rowGroupColumnName">The query of each document: a key, an integer or text.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metrics = MetricCollection.Of(new RetrievalNormalizedDcg(new() { TopK = 10 }));
    /// Console.Write(mlContext.Ranking.Evaluate(predictions, metrics));
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(
        this RankingCatalog catalog,
        IDataView data,
        Metric<RetrievalInput> metrics,
        string labelColumnName = DefaultColumns.Label,
        string scoreColumnName = DefaultColumns.Score,
        string rowGroupColumnName = DefaultColumns.GroupId) =>
        catalog.Evaluate(data, metrics, new EvaluationOptions
        {
            LabelColumnName = labelColumnName,
            ScoreColumnName = scoreColumnName,
            GroupIdColumnName = rowGroupColumnName,
        });

    /// <summary>Evaluates the scores of a ranker.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data; the documents of a query need not stand together.</param>
    /// <param name="metrics">A metric or a collection that takes scores, relevance and queries.</param>
    /// <param name="options">Columns, device, batches, progress.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.Ranking.Evaluate(predictions, metrics, new EvaluationOptions { GroupIdColumnName = "query" });</code></example>
    public static EvaluationResult Evaluate(this RankingCatalog catalog, IDataView data, Metric<RetrievalInput> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.Ranking, data, metrics, options);
    }
}
