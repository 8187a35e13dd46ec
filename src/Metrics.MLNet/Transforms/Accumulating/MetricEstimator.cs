namespace Metrics.MLNet;

/// <summary>Makes the <see cref="MetricTransformer{TInput}"/> of a pipeline. There is nothing to train: fitting reads no rows.</summary>
/// <example><code>var estimator = mlContext.Transforms.AccumulateMetrics(EvaluationTask.Regression, new MeanSquaredError());</code></example>
/// <typeparam name="TInput">What the metric takes.</typeparam>
public sealed class MetricEstimator<TInput> : IEstimator<MetricTransformer<TInput>>
    where TInput : class, IMetricInput<TInput>
{
    private readonly EvaluationTask task;
    private readonly Metric<TInput> metric;
    private readonly ReadingOptions options;

    internal MetricEstimator(EvaluationTask task, Metric<TInput> metric, ReadingOptions options)
    {
        ArgumentRange.Defined(task);
        ArgumentNullException.ThrowIfNull(metric);
        options.Validate();
        this.task = task;
        this.metric = metric;
        this.options = options;
    }

    /// <summary>Makes a transformer with a metric of its own, which has seen nothing.</summary>
    /// <param name="input">Data of the schema that the step will see; no row is read.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    public MetricTransformer<TInput> Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reader = MetricTransformer<TInput>.ReaderOf(task, input.Schema, options);
        return new(task, (Metric<TInput>)metric.New(), options) { ClassNames = reader.ClassNames };
    }

    /// <summary>Returns the shape that it is given: rows pass unchanged.</summary>
    /// <param name="inputSchema">The shape before the step.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        TaskReader.CheckColumns<TInput>(task, inputSchema, options);
        return inputSchema;
    }
}
