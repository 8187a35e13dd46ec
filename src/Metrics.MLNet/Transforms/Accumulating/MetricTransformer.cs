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
/// its row has a label; <see cref="ReadingOptions.LabelColumnName"/> says what an image without labels is. A row that cannot be counted is an error of whoever reads it; the rows before it have counted.
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
public abstract class MetricTransformer : ITransformer
{
    private protected MetricTransformer(EvaluationTask task, ReadingOptions options)
    {
        Task = task;
        Options = options;
    }

    /// <summary>What the columns mean.</summary>
    public EvaluationTask Task { get; }

    /// <summary>Which columns are read, and how.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The metric. Rows of the open scope may still be on their way to it: <see cref="Compute"/> waits for them.</summary>
    public abstract Metric Metric { get; }

    /// <summary>The number of rows that have counted.</summary>
    public long RowCount { get; internal set; }

    /// <summary>The number of rows that were left out, because a value is missing; see <see cref="ReadingOptions.MissingValues"/>.</summary>
    public long SkippedRowCount { get; internal set; }

    /// <summary>Whether a scope is open.</summary>
    public abstract bool IsAccumulating { get; }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The names of the classes, as the data that was read last had them.</summary>
    internal IReadOnlyList<string>? ClassNames { get; set; }

    /// <summary>What the scores are that have counted, where the metric guesses it.</summary>
    internal ScoreEvidence? Evidence { get; private protected init; }

    /// <summary>Guards the metric and the counts.</summary>
    private protected Lock Gate { get; } = new();

    /// <summary>Counts rows from now on, until the returned scope is disposed. What was counted before stays.</summary>
    /// <exception cref="InvalidOperationException">A scope is open already.</exception>
    public abstract IDisposable Accumulate();

    /// <summary>Computes the metric over all rows that have counted, those of the open scope included.</summary>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    public EvaluationResult Compute()
    {
        Drain();
        lock (Gate)
        {
            return new(Metric.ComputeNamed(), RowCount, ClassNames, skippedRowCount: SkippedRowCount);
        }
    }

    /// <summary>As <see cref="Compute"/>, but <see langword="null"/> before the first row has counted, when many metrics have no value.</summary>
    internal EvaluationResult? ComputeIfCounted()
    {
        Drain();
        return RowCount > 0 ? Compute() : null;
    }

    /// <summary>Forgets all rows that have counted so far.</summary>
    public void Reset()
    {
        Drain();
        lock (Gate)
        {
            Metric.Reset();
            Evidence?.Reset();
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
    public abstract IDataView Transform(IDataView input);

    /// <summary>Puts the step behind single rows, as a prediction engine does.</summary>
    /// <param name="inputSchema">The schema of the rows; without the columns of the task, no prediction counts.</param>
    public abstract IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        Drain();
        lock (Gate)
        {
            ((ICanSaveModel)MetricCarrier.Wrap(MetricPayload.Write(this))).Save(ctx);
        }
    }

    /// <summary>Waits for the rows of the open scope.</summary>
    private protected abstract void Drain();
}
