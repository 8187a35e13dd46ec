namespace Metrics.MLNet;

/// <summary>Makes the <see cref="MetricTransformer"/> of a pipeline. There is nothing to train: fitting reads no rows.</summary>
/// <example><code>var estimator = mlContext.Transforms.AccumulateMetrics(EvaluationTask.Regression, new MeanSquaredError());</code></example>
public sealed class MetricEstimator : IEstimator<MetricTransformer>
{
    private readonly EvaluationTask task;
    private readonly Metric<TensorPair> metric;
    private readonly ReadingOptions options;

    internal MetricEstimator(EvaluationTask task, Metric<TensorPair> metric, ReadingOptions options)
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
    public MetricTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reader = PairReader.Create(task, input.Schema, options);
        return new(task, metric.New(), options) { ClassNames = reader.ClassNames };
    }

    /// <summary>Returns the shape that it is given: rows pass unchanged.</summary>
    /// <param name="inputSchema">The shape before the step.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var name in new[] { options.LabelColumnName, options.ScoreColumnName })
        {
            if (inputSchema.All(column => column.Name != name))
            {
                throw new ArgumentException(
                    $"The data has no column '{name}'. The columns are {string.Join(", ", inputSchema.Select(column => column.Name))}.", nameof(inputSchema));
            }
        }

        return inputSchema;
    }
}
