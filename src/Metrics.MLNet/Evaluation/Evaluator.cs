using System.Diagnostics;

namespace Metrics.MLNet;

/// <summary>Runs a metric over a data view in one pass.</summary>
internal static class Evaluator
{
    public static EvaluationResult Evaluate(EvaluationTask task, IDataView data, Metric<TensorPair> metrics, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var reader = PairReader.Create(task, data.Schema, options);
        var home = metrics.Device;
        var device = options.Device ?? home;
        metrics.To(device);
        try
        {
            using var bootstrap = options.ConfidenceLevel is { } level ? new Bootstrap(metrics, device, level, options) : null;
            var rows = 0L;
            metrics.Transact(() =>
            {
                metrics.Reset();
                rows = ReadAll(data, reader, options, batch =>
                {
                    metrics.Update(batch);
                    bootstrap?.Update(batch);
                }, device);
            });
            return new EvaluationResult(metrics.ComputeNamed(), rows, reader.ClassNames, options.ConfidenceLevel, bootstrap?.Intervals());
        }
        catch
        {
            metrics.To(home);
            throw;
        }
    }

    /// <returns>The number of rows.</returns>
    private static long ReadAll(IDataView data, PairReader reader, EvaluationOptions options, Action<TensorPair> update, Device device)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        var clock = Stopwatch.StartNew();
        var rowCount = data.GetRowCount();
        var rows = 0L;
        using var cursor = data.GetRowCursor(reader.Columns);
        using var batch = new PairBatch(reader, cursor, options.BatchSize);
        while (FillBatch(cursor, batch))
        {
            rows += batch.Count;
            using var scope = NewDisposeScope();
            update(batch.Take(device));
            options.Progress?.Report(new(rows, rowCount, rows / clock.Elapsed.TotalSeconds));
            options.CancellationToken.ThrowIfCancellationRequested();
        }

        return rows > 0 ? rows : throw new ArgumentException("The data has no rows: there is nothing to evaluate.", nameof(data));
    }

    /// <returns>Whether there is a row in the batch.</returns>
    private static bool FillBatch(DataViewRowCursor cursor, PairBatch batch)
    {
        while (!batch.IsFull && cursor.MoveNext())
        {
            batch.Add();
        }

        return batch.Count > 0;
    }
}
