namespace Metrics.MLNet;

/// <summary>A step of a pipeline that adds the value of a metric over each row alone, to find the worst rows.</summary>
/// <remarks>
/// The column (Single) is computed only where it is read. It is NaN for rows without a label, and where
/// <see cref="ReadingOptions.MissingValues"/> leaves a row out. The step is saved with its pipeline; in a model that was loaded
/// without <see cref="ModelMetricsExtensions"/> the column is missing.
/// </remarks>
/// <example>
/// <code>
/// var scored = mlContext.Transforms.RowMetric("Error", EvaluationTask.Regression, new MeanAbsoluteError()).Fit(predictions).Transform(predictions);
/// var worst = mlContext.Data.CreateEnumerable&lt;House&gt;(scored, reuseRowObject: false).OrderByDescending(house => house.Error).Take(10);
/// </code>
/// </example>
/// <typeparam name="TInput">What the metric takes.</typeparam>
public sealed class RowMetricTransformer<TInput> : ITransformer
    where TInput : class, IMetricInput<TInput>
{
    internal RowMetricTransformer(string outputColumnName, EvaluationTask task, Metric<TInput, Tensor> metric, ReadingOptions options)
    {
        OutputColumnName = outputColumnName;
        Task = task;
        Metric = metric;
        Options = options;
        Metric.To(options.Device ?? metric.Device);
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>What the columns mean.</summary>
    public EvaluationTask Task { get; }

    /// <summary>The metric, whose copies see a row at a time; itself it sees none.</summary>
    public Metric<TInput, Tensor> Metric { get; }

    /// <summary>Which columns are read, and how.</summary>
    public ReadingOptions Options { get; }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>Returns the schema that it is given with the new column.</summary>
    /// <param name="inputSchema">The schema before the step.</param>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(inputSchema);
        builder.AddColumn(OutputColumnName, NumberDataViewType.Single);
        return builder.ToSchema();
    }

    /// <summary>Puts the step behind a data view. Nothing is read until the result is.</summary>
    /// <param name="input">The data, with the columns of the task.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RowMetricView<TInput>(input, MapperOf(input.Schema));
    }

    /// <summary>Puts the step behind single rows, as a prediction engine does.</summary>
    /// <param name="inputSchema">The schema of the rows.</param>
    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return MapperOf(inputSchema);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)MetricCarrier.Wrap(MetricPayload.Write(this))).Save(ctx);

    private RowMetricMapper<TInput> MapperOf(DataViewSchema schema) => new(schema, GetOutputSchema(schema), TaskReader.Create<TInput>(Task, schema, Options, ScoreEvidence.For(Task, Metric)), this);
}
