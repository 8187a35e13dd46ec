namespace Metrics.MLNet;

/// <summary>Evaluates the objects that a model has found in images.</summary>
/// <remarks>
/// <para>
/// The columns are those that the object detection trainer of Microsoft.ML.TorchSharp writes; the trainer is found in the catalog of
/// multiclass classification, and so is its evaluation. Labels may be keys or, behind <c>MapKeyToValue</c>, text. Values per class are
/// listed under the names of the classes.
/// </para>
/// <para>
/// ML.NET's own <c>EvaluateObjectDetection</c> leaves out what was found with a score below 0.05. None is left out here, since mean
/// average precision is defined over all of them: what stands behind a surer object can add recall, but takes no precision from it, so
/// the average precision at one overlap is the same or higher. To leave them out, raise the score threshold of the trainer.
/// </para>
/// </remarks>
public static class ObjectDetectionEvaluationExtensions
{
    /// <summary>Evaluates the objects that a model has found in images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data, a row for each image.</param>
    /// <param name="metrics">A metric or a collection that takes found and true objects.</param>
    /// <param name="labelColumnName">The classes of the true objects.</param>
    /// <param name="boundingBoxColumnName">The boxes of the true objects: x0, y0, x1, y1 of the first, of the second, …</param>
    /// <param name="predictedLabelColumnName">The classes of the objects that were found.</param>
    /// <param name="predictedBoundingBoxColumnName">The boxes of the objects that were found.</param>
    /// <param name="scoreColumnName">The scores of the objects that were found.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example>
    /// <code>
    /// using var metric = new MeanAveragePrecision(new() { ClassMetrics = true });
    /// Console.Write(mlContext.MulticlassClassification.Evaluate(model.Transform(images), metric));
    /// </code>
    /// </example>
    public static EvaluationResult Evaluate(
        this MulticlassClassificationCatalog catalog,
        IDataView data,
        Metric<DetectionInput> metrics,
        string labelColumnName = DefaultColumns.Label,
        string boundingBoxColumnName = DefaultColumns.BoundingBoxes,
        string predictedLabelColumnName = DefaultColumns.PredictedLabel,
        string predictedBoundingBoxColumnName = DefaultColumns.PredictedBoundingBoxes,
        string scoreColumnName = DefaultColumns.Score) =>
        catalog.Evaluate(data, metrics, new EvaluationOptions
        {
            LabelColumnName = labelColumnName,
            BoundingBoxColumnName = boundingBoxColumnName,
            PredictedLabelColumnName = predictedLabelColumnName,
            PredictedBoundingBoxColumnName = predictedBoundingBoxColumnName,
            ScoreColumnName = scoreColumnName,
        });

    /// <summary>Evaluates the objects that a model has found in images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data, a row for each image.</param>
    /// <param name="metrics">A metric or a collection that takes found and true objects.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.MulticlassClassification.Evaluate(found, metric, new EvaluationOptions { BoundingBoxColumnName = "Box" });</code></example>
    public static EvaluationResult Evaluate(
        this MulticlassClassificationCatalog catalog, IDataView data, Metric<DetectionInput> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.ObjectDetection, data, metrics, options);
    }
}
