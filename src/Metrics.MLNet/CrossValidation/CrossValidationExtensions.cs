namespace Metrics.MLNet;

/// <summary>Cross validation with any metrics.</summary>
public static class CrossValidationExtensions
{
    /// <summary>Trains on all but one part of the data and evaluates on that part, for each part in turn.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="task">What the columns of the predictions mean.</param>
    /// <param name="data">The data.</param>
    /// <param name="estimator">The pipeline that is trained for each fold.</param>
    /// <param name="metrics">A metric or a collection; each fold has a new one of its own with the same arguments.</param>
    /// <param name="numberOfFolds">The number of parts, at least 2.</param>
    /// <param name="options">Columns, device, groups, confidence intervals; defaults if left out.</param>
    /// <param name="samplingKeyColumnName">Rows that share a value of this column stay in the same part.</param>
    /// <param name="seed">Which rows get into which part depends on it.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <returns>The results, whose tensors belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range, or a fold cannot be evaluated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, which is seen before each training and during evaluations.</exception>
    /// <example>
    /// <code>
    /// using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc());
    /// var summary = mlContext.CrossValidate(EvaluationTask.BinaryClassification, data, pipeline, metrics, numberOfFolds: 10);
    /// Console.Write(summary);                                // mean ± standard deviation, and each fold
    /// double auroc = summary["BinaryAuroc"].Mean;
    /// </code>
    /// </example>
    public static CrossValidationSummary CrossValidate<TInput>(
        this MLContext mlContext,
        EvaluationTask task,
        IDataView data,
        IEstimator<ITransformer> estimator,
        Metric<TInput> metrics,
        int numberOfFolds = 5,
        EvaluationOptions? options = null,
        string? samplingKeyColumnName = null,
        int? seed = null)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentRange.AtLeast(numberOfFolds, 2);
        var given = EvaluationOptions.With(mlContext, options);

        // Each evaluation checks them, too, but the first only after a training.
        given.Validate();
        var folds = mlContext.Data.CrossValidationSplit(data, numberOfFolds, samplingKeyColumnName!, seed).Select(fold =>
        {
            given.CancellationToken.ThrowIfCancellationRequested();
            var model = estimator.Fit(fold.TrainSet);
            return new CrossValidationFold(model, EvaluateFold(task, model.Transform(fold.TestSet), metrics, given));
        });
        return new([.. folds]);
    }

    /// <summary>Evaluates the folds of ML.NET's own cross validation.</summary>
    /// <param name="folds">What <c>CrossValidate</c> of a task catalog returned.</param>
    /// <param name="task">What the columns of the predictions mean.</param>
    /// <param name="metrics">A metric or a collection; each fold has a new one of its own with the same arguments.</param>
    /// <param name="options">Columns, device, groups, confidence intervals; defaults if left out.</param>
    /// <typeparam name="TMetrics">ML.NET's metrics of the task.</typeparam>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <returns>The results, whose tensors belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There is no fold, or one cannot be evaluated.</exception>
    /// <exception cref="OperationCanceledException">An evaluation was cancelled.</exception>
    /// <example>
    /// <code>
    /// var folds = mlContext.BinaryClassification.CrossValidate(data, pipeline);
    /// Console.Write(folds.Evaluate(EvaluationTask.BinaryClassification, new BinaryAuroc()));
    /// </code>
    /// </example>
    public static CrossValidationSummary Evaluate<TMetrics, TInput>(
        this IEnumerable<TrainCatalogBase.CrossValidationResult<TMetrics>> folds, EvaluationTask task, Metric<TInput> metrics, EvaluationOptions? options = null)
        where TMetrics : class
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(folds);
        ArgumentNullException.ThrowIfNull(metrics);
        return new([.. folds.Select(fold => new CrossValidationFold(fold.Model, EvaluateFold(task, fold.ScoredHoldOutSet, metrics, options)))]);
    }

    private static EvaluationResult EvaluateFold<TInput>(EvaluationTask task, IDataView scored, Metric<TInput> metrics, EvaluationOptions? options)
        where TInput : class, IMetricInput<TInput>
    {
        using var ofFold = (Metric<TInput>)metrics.New();
        ofFold.To(metrics.Device);
        return Evaluator.Evaluate(task, scored, ofFold, options ?? new());
    }
}
