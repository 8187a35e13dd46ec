namespace Metrics.MLNet;

/// <summary>Evaluates predictions with metrics of this library, beside ML.NET's own <c>Evaluate</c>.</summary>
/// <remarks>
/// All overloads read the data once, through one cursor, and only the columns that they need. The metric is reset first and
/// holds the state of the whole data afterwards; if an evaluation fails or is cancelled, it is as it was before. Unlike ML.NET's
/// own evaluators, none leaves out rows silently: a missing label or a score that is not finite is an error that names the
/// column and the row, counted from 0.
/// <para>
/// Where ML.NET's own evaluators define a number, too, ours agree with it to 1e-6, with two differences of definition. ML.NET's area under
/// the precision-recall curve joins its points by straight lines, in which rows of equal score are points of their own in the order in which
/// they come; <see cref="BinaryAveragePrecision"/> adds up precision by steps of recall, one for each score, since precision between two points
/// does not lie on a line. ML.NET's log loss of two classes is <see cref="BinaryLogLoss"/> to the base 2 with an epsilon of 0.
/// </para>
/// <para>
/// For numbers above 1, that is 1e-6 of the number: sums are float64 throughout, but results over Single columns are float32, which rounds
/// them to 6e-8 of their size. Results of rankings are float64, as are those over Double columns. Clusterings are the one place where ML.NET
/// computes less precisely, see <see cref="ClusteringEvaluationExtensions"/>.
/// </para>
/// </remarks>
public static class EvaluationExtensions
{
    /// <summary>Evaluates the predictions of a binary classifier.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes probabilities and targets 0 and 1.</param>
    /// <param name="labelColumnName">The true labels.</param>
    /// <param name="scoreColumnName">The raw scores, read where there are no probabilities; see <see cref="ReadingOptions.ScoreColumnName"/>.</param>
    /// <param name="probabilityColumnName">The probabilities of the positive class; <see langword="null"/> reads the scores in any case.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
    /// var result = mlContext.BinaryClassification.Evaluate(model.Transform(testData), metrics);
    /// Console.Write(result);
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(
        this BinaryClassificationCatalog catalog,
        IDataView data,
        Metric<TensorPair> metrics,
        string labelColumnName = DefaultColumns.Label,
        string scoreColumnName = DefaultColumns.Score,
        string? probabilityColumnName = DefaultColumns.Probability) =>
        catalog.Evaluate(data, metrics, new EvaluationOptions
        {
            LabelColumnName = labelColumnName,
            ScoreColumnName = scoreColumnName,
            ProbabilityColumnName = probabilityColumnName,
        });

    /// <summary>Evaluates the predictions of a binary classifier.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes probabilities and targets 0 and 1.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.BinaryClassification.Evaluate(predictions, metrics, new EvaluationOptions { ConfidenceLevel = 0.95 });</code></example>
    public static EvaluationResult Evaluate(
        this BinaryClassificationCatalog catalog, IDataView data, Metric<TensorPair> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.BinaryClassification, data, metrics, options);
    }

    /// <summary>Evaluates the predictions of a multiclass classifier.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes one score per class and class numbers.</param>
    /// <param name="labelColumnName">The true labels.</param>
    /// <param name="scoreColumnName">The scores, one per class.</param>
    /// <returns>The values, which belong to the caller's dispose scope; values per class carry the names of the classes.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metrics = new MulticlassAccuracy(3);
    /// var accuracy = mlContext.MulticlassClassification.Evaluate(predictions, metrics)["MulticlassAccuracy"];
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(
        this MulticlassClassificationCatalog catalog, IDataView data, Metric<TensorPair> metrics, string labelColumnName = DefaultColumns.Label, string scoreColumnName = DefaultColumns.Score) =>
        catalog.Evaluate(data, metrics, new EvaluationOptions { LabelColumnName = labelColumnName, ScoreColumnName = scoreColumnName });

    /// <summary>Evaluates the predictions of a multiclass classifier.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes one score per class and class numbers.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals.</param>
    /// <returns>The values, which belong to the caller's dispose scope; values per class carry the names of the classes.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.MulticlassClassification.Evaluate(predictions, metrics, new EvaluationOptions { Device = torch.CUDA });</code></example>
    public static EvaluationResult Evaluate(
        this MulticlassClassificationCatalog catalog, IDataView data, Metric<TensorPair> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.MulticlassClassification, data, metrics, options);
    }

    /// <summary>Evaluates the predictions of a regression.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes predicted and true numbers.</param>
    /// <param name="labelColumnName">The true values.</param>
    /// <param name="scoreColumnName">The predicted values.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metrics = MetricCollection.Of(new MeanSquaredError(), new R2Score());
    /// Console.Write(mlContext.Regression.Evaluate(predictions, metrics));
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(
        this RegressionCatalog catalog, IDataView data, Metric<TensorPair> metrics, string labelColumnName = DefaultColumns.Label, string scoreColumnName = DefaultColumns.Score) =>
        catalog.Evaluate(data, metrics, new EvaluationOptions { LabelColumnName = labelColumnName, ScoreColumnName = scoreColumnName });

    /// <summary>Evaluates the predictions of a regression.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes predicted and true numbers.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.Regression.Evaluate(predictions, metrics, new EvaluationOptions { LabelColumnName = "progression" });</code></example>
    public static EvaluationResult Evaluate(
        this RegressionCatalog catalog, IDataView data, Metric<TensorPair> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.Regression, data, metrics, options);
    }
}
