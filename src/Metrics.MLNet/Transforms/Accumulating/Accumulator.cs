namespace Metrics.MLNet;

/// <summary>
/// Counts the rows of one cursor, in a metric and buffers of its own, so that parallel cursors do not meet. A metric whose batches
/// do not merge, such as a running window, takes the batches of all cursors as they fill.
/// </summary>
internal sealed class Accumulator<TInput> : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    private readonly Lock gate = new();
    private readonly AccumulationScope<TInput> scope;
    private readonly MetricTransformer<TInput> transformer;
    private readonly IReadOnlyList<string>? classNames;

    /// <summary>What this cursor has counted; <see langword="null"/> where batches do not merge and go to the metric at once.</summary>
    private readonly Metric<TInput>? part;
    private readonly InputBatch<TInput> batch;
    private long rows;
    private long skipped;
    private bool isClosed;

    public Accumulator(AccumulationScope<TInput> scope, MetricTransformer<TInput> transformer, InputReader<TInput> reader, DataViewRow row)
    {
        this.scope = scope;
        this.transformer = transformer;
        classNames = reader.ClassNames;
        if (transformer.Metric.IsMergeable)
        {
            part = (Metric<TInput>)transformer.Metric.New();
            part.To(transformer.Metric.Device);
        }

        batch = new InputBatch<TInput>(reader, row, transformer.Options.BatchSize, transformer.Options.MissingValues);
    }

    /// <summary>Counts the current row, unless the scope has been closed.</summary>
    /// <param name="labelRequired">Whether a missing label is an error; otherwise the row does not count.</param>
    /// <exception cref="ArgumentException">The row cannot be counted, or the metric refuses the rows of the batch that it fills.</exception>
    public void Add(bool labelRequired)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            if (!batch.Add(labelRequired) && labelRequired)
            {
                skipped++;
            }

            if (batch.IsFull)
            {
                Flush();
            }
        }
    }

    /// <summary>Hands to the transformer what has been counted so far.</summary>
    public void Drain()
    {
        lock (gate)
        {
            if (!isClosed)
            {
                Flush();
                HandOver();
            }
        }
    }

    /// <summary>Hands over what has been counted, and counts no more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            try
            {
                Drain();
            }
            finally
            {
                Close();
            }
        }
    }

    /// <summary>Gives the batch to the metric. One that refuses it gets no more, so that the error is seen once.</summary>
    private void Flush()
    {
        if (batch.Count == 0)
        {
            return;
        }

        using var disposeScope = NewDisposeScope();
        var count = batch.Count;
        try
        {
            var input = batch.Take(transformer.Metric.Device);
            if (part is null)
            {
                transformer.Update(input);
            }
            else
            {
                part.Update(input);
            }
        }
        catch
        {
            HandOver();
            Close();
            throw;
        }

        rows += count;
    }

    private void HandOver()
    {
        if (rows > 0 || skipped > 0)
        {
            transformer.Take(part, rows, skipped, classNames);
            part?.Reset();
            (rows, skipped) = (0, 0);
        }
    }

    private void Close()
    {
        isClosed = true;
        scope.Remove(this);
        part?.Dispose();
        batch.Dispose();
    }
}
