namespace Metrics.MLNet;

/// <summary>Metrics as a step of an ML.NET pipeline.</summary>
public static class TransformsCatalogExtensions
{
    /// <summary>
    /// Adds a step that passes rows through unchanged and, while a scope of <see cref="MetricTransformer.Accumulate"/> is open,
    /// accumulates a metric of the rows that are read through it. It may stand anywhere after the columns that it reads exist.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="task">What the columns mean.</param>
    /// <param name="metric">The metric or collection; the fitted transformer has a new one of its own with the same arguments.</param>
    /// <param name="options">Columns, device, batches; ML.NET's default names if left out.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <example>
    /// <code>
    /// var pipeline = mlContext.Transforms.Concatenate("Features", features)
    ///     .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression())
    ///     .Append(mlContext.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, metrics));
    /// var model = pipeline.Fit(trainData);
    /// using (model.LastTransformer.Accumulate())
    /// {
    ///     SavePredictions(model.Transform(newData));
    /// }
    ///
    /// Console.Write(model.LastTransformer.Compute());
    /// </code>
    /// </example>
    public static MetricEstimator<TInput> AccumulateMetrics<TInput>(
        this TransformsCatalog catalog, EvaluationTask task, Metric<TInput> metric, ReadingOptions? options = null)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(task, metric, options ?? new());
    }

    /// <summary>Adds a column with the value of a metric over each row alone: the squared error, the log loss, … of that row.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that is added (Single).</param>
    /// <param name="task">What the columns mean.</param>
    /// <param name="metric">A metric that computes a single number; the fitted transformer has a new one of its own with the same arguments.</param>
    /// <param name="options">Columns, device, missing values; ML.NET's default names if left out.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <example>
    /// <code>
    /// var model = pipeline.Append(mlContext.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanSquaredError())).Fit(trainData);
    /// var errors = model.Transform(testData).GetColumn&lt;float&gt;("Error");
    /// </code>
    /// </example>
    public static RowMetricEstimator<TInput> RowMetric<TInput>(
        this TransformsCatalog catalog, string outputColumnName, EvaluationTask task, Metric<TInput, Tensor> metric, ReadingOptions? options = null)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(outputColumnName, task, metric, options ?? new());
    }
}
