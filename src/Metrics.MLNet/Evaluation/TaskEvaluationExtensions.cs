namespace Metrics.MLNet;

/// <summary>Evaluates predictions of tasks whose catalog has no evaluation with metrics of this library, or of a task chosen at run time.</summary>
public static class TaskEvaluationExtensions
{
    /// <summary>Evaluates the predictions of a task.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="task">What the columns mean.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes what the task says.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals; defaults if left out.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.Evaluate(EvaluationTask.MultilabelClassification, predictions, new MultilabelF1Score(5));</code></example>
    public static EvaluationResult Evaluate<TInput>(
        this MLContext mlContext, EvaluationTask task, IDataView data, Metric<TInput> metrics, EvaluationOptions? options = null)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        return Evaluator.Evaluate(task, data, metrics, EvaluationOptions.With(mlContext, options));
    }

    /// <summary>Evaluates the scores of an anomaly detector.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The scored data.</param>
    /// <param name="metrics">A metric or a collection that takes scores and targets 0 (normal) and 1.</param>
    /// <param name="options">Columns, device, batches, progress, confidence intervals; defaults if left out.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.AnomalyDetection.Evaluate(predictions, new BinaryAuroc());</code></example>
    public static EvaluationResult Evaluate(
        this AnomalyDetectionCatalog catalog, IDataView data, Metric<TensorPair> metrics, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Evaluator.Evaluate(EvaluationTask.AnomalyDetection, data, metrics, options ?? new());
    }
}
