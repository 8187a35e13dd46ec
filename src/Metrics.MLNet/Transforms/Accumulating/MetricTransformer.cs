namespace Metrics.MLNet;

/// <summary>
/// A step of a pipeline that passes rows through unchanged. While a scope of <see cref="Accumulate"/> is open, the metric takes
/// in every row that is read through it; outside of one, the step costs nothing and counts nothing.
/// </summary>
/// <remarks>
/// <para>
/// ML.NET reads rows when and as often as it likes: a trainer after this step reads all of them many times. What is counted is
/// therefore the user's word. Within a scope, a row counts each time it is read by a cursor that was opened in the scope, by
/// whichever of several parallel cursors, and each prediction of a <see cref="PredictionEngine{TSrc, TDst}"/> counts once if
/// its row has a label. A row that cannot be counted is an error of whoever reads it; the rows before it have counted.
/// </para>
/// <para>
/// The step is saved with its pipeline, configuration and state; see <see cref="ModelMetricsExtensions"/> for getting it back.
/// Its members may be used from several threads. It does not dispose its metric: dispose <see cref="Metric"/> when it is no
/// longer needed.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using (transformer.Accumulate())
/// {
///     mlContext.Data.SaveAsText(model.Transform(data), stream);
/// }
///
/// Console.Write(transformer.Compute());
/// </code>
/// </example>
public sealed class MetricTransformer : ITransformer
{
    private readonly Lock gate = new();
    private volatile AccumulationScope? scope;

    internal MetricTransformer(EvaluationTask task, Metric<TensorPair> metric, ReadingOptions options)
    {
        Task = task;
        Metric = metric;
        Options = options;
        Metric.To(options.Device ?? metric.Device);
    }

    /// <summary>What the columns mean.</summary>
    public EvaluationTask Task { get; }

    /// <summary>Which columns are read, and how.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The metric. Rows of the open scope may still be on their way to it: <see cref="Compute"/> waits for them.</summary>
    public Metric<TensorPair> Metric { get; }

    /// <summary>The number of rows that have counted.</summary>
    public long RowCount { get; internal set; }

    /// <summary>The number of rows that were left out, because a value is missing; see <see cref="ReadingOptions.MissingValues"/>.</summary>
    public long SkippedRowCount { get; internal set; }

    /// <summary>Whether a scope is open.</summary>
    public bool IsAccumulating => scope is not null;

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The names of the classes, as the data that was read last had them.</summary>
    internal IReadOnlyList<string>? ClassNames { get; set; }

    /// <summary>The open scope, if there is one.</summary>
    internal AccumulationScope? Scope => scope;

    /// <summary>Counts rows from now on, until the returned scope is disposed. What was counted before stays.</summary>
    /// <exception cref="InvalidOperationException">A scope is open already.</exception>
    public IDisposable Accumulate()
    {
        var opened = new AccumulationScope(this);
        return Interlocked.CompareExchange(ref scope, opened, null) is null
            ? opened
            : throw new InvalidOperationException("The metric is being accumulated already: dispose the open scope first.");
    }

    /// <summary>Computes the metric over all rows that have counted, those of the open scope included.</summary>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    public EvaluationResult Compute()
    {
        scope?.Drain();
        lock (gate)
        {
            return new(Metric.ComputeNamed(), RowCount, ClassNames, skippedRowCount: SkippedRowCount);
        }
    }

    /// <summary>Forgets all rows that have counted so far.</summary>
    public void Reset()
    {
        scope?.Drain();
        lock (gate)
        {
            Metric.Reset();
            (RowCount, SkippedRowCount) = (0, 0);
        }
    }

    /// <summary>Returns the schema that it is given.</summary>
    /// <param name="inputSchema">The schema before the step.</param>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema;
    }

    /// <summary>Puts the step behind a data view. Nothing is read until the result is.</summary>
    /// <param name="input">The data, with the columns of the task by the time that a scope is open.</param>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new AccumulatingDataView(input, this);
    }

    /// <summary>Puts the step behind single rows, as a prediction engine does.</summary>
    /// <param name="inputSchema">The schema of the rows; without the columns of the task, no prediction counts.</param>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new AccumulatingRowMapper(inputSchema, this);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        scope?.Drain();
        lock (gate)
        {
            ((ICanSaveModel)MetricCarrier.Wrap(MetricPayload.Write(this))).Save(ctx);
        }
    }

    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    internal InputReader<TensorPair> ReaderOf(DataViewSchema schema) => PairReader.Create(Task, schema, Options);

    /// <summary>Takes in a batch.</summary>
    internal void Update(TensorPair batch)
    {
        lock (gate)
        {
            Metric.Update(batch);
        }
    }

    /// <summary>Takes in what one cursor has counted.</summary>
    internal void Take(Metric<TensorPair>? part, long rows, long skippedRows, IReadOnlyList<string>? classNames)
    {
        lock (gate)
        {
            if (part is not null)
            {
                Metric.Merge(part);
            }

            RowCount += rows;
            SkippedRowCount += skippedRows;
            ClassNames = classNames ?? ClassNames;
        }
    }

    internal void Close(AccumulationScope closed) => Interlocked.CompareExchange(ref scope, null, closed);
}
