namespace Metrics.MLNet;

/// <summary>Makes a <see cref="RowMetricTransformer{TInput}"/>. There is nothing to train: fitting reads no rows.</summary>
/// <example><code>var estimator = mlContext.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanSquaredError());</code></example>
/// <typeparam name="TInput">What the metric takes.</typeparam>
public sealed class RowMetricEstimator<TInput> : IEstimator<RowMetricTransformer<TInput>>
    where TInput : class, IMetricInput<TInput>
{
    private readonly string outputColumnName;
    private readonly EvaluationTask task;
    private readonly Metric<TInput, Tensor> metric;
    private readonly ReadingOptions options;

    internal RowMetricEstimator(string outputColumnName, EvaluationTask task, Metric<TInput, Tensor> metric, ReadingOptions options)
    {
        ArgumentRange.NotEmpty(outputColumnName);
        ArgumentRange.Defined(task);
        ArgumentNullException.ThrowIfNull(metric);
        options.Validate();
        this.outputColumnName = outputColumnName;
        this.task = task;
        this.metric = metric;
        this.options = options;
    }

    /// <summary>Makes the transformer, with a metric of its own.</summary>
    /// <param name="input">Data of the schema that the step will see; no row is read.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    public RowMetricTransformer<TInput> Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _ = TaskReader.Create<TInput>(task, input.Schema, options);
        return new(outputColumnName, task, (Metric<TInput, Tensor>)metric.New(), options);
    }

    /// <summary>Returns the shape that it is given with the new column.</summary>
    /// <param name="inputSchema">The shape before the step.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing.</exception>
    /// <remarks>A column of a shape can only be made by ML.NET's own estimators, so one of them describes it.</remarks>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        TaskReader.CheckColumns<TInput>(task, inputSchema, options);
        var definition = SchemaDefinition.Create(typeof(RowValue));
        definition[nameof(RowValue.Value)].ColumnName = outputColumnName;
        return new MLContext().Transforms.CustomMapping<NoColumns, RowValue>(static (_, _) => { }, contractName: null, outputSchemaDefinition: definition)
            .GetOutputSchema(inputSchema);
    }

    private sealed class NoColumns;

    private sealed class RowValue
    {
        public float Value { get; set; }
    }
}
