namespace Metrics.MLNet;

/// <inheritdoc cref="MetricTransformer"/>
/// <typeparam name="TInput">What the metric takes.</typeparam>
public sealed class MetricTransformer<TInput> : MetricTransformer
    where TInput : class, IMetricInput<TInput>
{
    private volatile AccumulationScope<TInput>? scope;

    internal MetricTransformer(EvaluationTask task, Metric<TInput> metric, ReadingOptions options, ScoreKind seenScores = ScoreKind.Auto)
        : base(task, options)
    {
        Metric = metric;
        Evidence = ScoreEvidence.For(task, metric, seenScores);
        Metric.To(options.Device ?? metric.Device);
    }

    /// <inheritdoc/>
    public override Metric<TInput> Metric { get; }

    /// <inheritdoc/>
    public override bool IsAccumulating => scope is not null;

    /// <summary>The open scope, if there is one.</summary>
    internal AccumulationScope<TInput>? Scope => scope;

    /// <inheritdoc/>
    public override IDisposable Accumulate()
    {
        var opened = new AccumulationScope<TInput>(this);
        return Interlocked.CompareExchange(ref scope, opened, null) is null
            ? opened
            : throw new InvalidOperationException("The metric is being accumulated already: dispose the open scope first.");
    }

    /// <inheritdoc/>
    public override IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new AccumulatingDataView<TInput>(input, this);
    }

    /// <inheritdoc/>
    public override IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new AccumulatingRowMapper<TInput>(inputSchema, this);
    }

    /// <summary>Finds the columns. Several cursors read them, which must agree on the numbers that they give to values.</summary>
    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    internal static InputReader<TInput> ReaderOf(EvaluationTask task, DataViewSchema schema, ReadingOptions options, ScoreEvidence? evidence = null)
    {
        var reader = TaskReader.Create<TInput>(task, schema, options, evidence);
        return reader.Sources.FirstOrDefault(source => source.NumbersAsMet) is { } source
            ? throw new ArgumentException($"Expected the column '{source.Column.Name}' to hold keys: parallel readers do not number text alike. Map it to keys before this step.", nameof(schema))
            : reader;
    }

    /// <exception cref="ArgumentException">A column that the task needs is missing, or has another type.</exception>
    internal InputReader<TInput> ReaderOf(DataViewSchema schema) => ReaderOf(Task, schema, Options, Evidence);

    /// <summary>Takes in a batch.</summary>
    internal void Update(TInput batch)
    {
        lock (Gate)
        {
            Metric.Update(batch);
        }
    }

    /// <summary>Takes in what one cursor has counted.</summary>
    internal void Take(Metric<TInput>? part, long rows, long skippedRows, IReadOnlyList<string>? classNames)
    {
        lock (Gate)
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

    internal void Close(AccumulationScope<TInput> closed) => Interlocked.CompareExchange(ref scope, null, closed);

    private protected override void Drain() => scope?.Drain();
}
