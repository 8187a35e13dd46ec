namespace Metrics.MLNet;

/// <summary>Runs a metric over a data view in one pass.</summary>
internal static class Evaluator
{
    public static EvaluationResult Evaluate<TInput>(EvaluationTask task, IDataView data, Metric<TInput> metrics, EvaluationOptions options)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        data = NullableFrameView.Of(data);
        var reader = TaskReader.Create<TInput>(task, data.Schema, options, ScoreEvidence.For(task, metrics));
        var groupKeys = options.GroupBy.Count > 0 ? GroupKeys.Create(data.Schema, options.GroupBy) : null;
        var home = metrics.Device;
        var device = options.Device ?? home;
        metrics.To(device);
        try
        {
            using var bootstrap = options.ConfidenceLevel is { } level ? new Bootstrap<TInput>(metrics, device, level, options) : null;
            var pass = default(EvaluationPass);
            metrics.Transact(() =>
            {
                metrics.Reset();
                pass = ReadAll(data, reader, groupKeys, metrics, bootstrap, options);
            });
            return new EvaluationResult(
                metrics.ComputeNamed(),
                pass.Rows,
                reader.ClassNames,
                options.ConfidenceLevel,
                bootstrap?.Intervals(),
                pass.Skipped,
                pass.Groups,
                EvaluationSettings.Of(metrics, options),
                MetricResults.NamesOf(metrics));
        }
        catch
        {
            metrics.To(home);
            throw;
        }
    }

    private static EvaluationPass ReadAll<TInput>(
        IDataView data, InputReader<TInput> reader, GroupKeys? groupKeys, Metric<TInput> metrics, Bootstrap<TInput>? bootstrap, EvaluationOptions options)
        where TInput : class, IMetricInput<TInput>
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        using var progress = new ProgressReporter(options, data.GetRowCount());
        var columns = reader.Columns.Concat(groupKeys?.Columns ?? []).DistinctBy(column => column.Index);
        using var cursor = data.GetRowCursor(columns);
        using var batch = new InputBatch<TInput>(reader, cursor, options.BatchSize, options.MissingValues);
        using var groups = groupKeys is null ? null : new GroupedEvaluation<TInput>(reader, cursor, groupKeys, metrics, options);
        var (rows, skipped) = (0L, 0L);
        while (true)
        {
            skipped += Fill(batch, cursor, groups);
            if (batch.Count == 0)
            {
                break;
            }

            rows += batch.Count;
            using var scope = NewDisposeScope();
            var input = batch.Take(metrics.Device);
            metrics.Update(input);
            bootstrap?.Update(input);
            progress.Report(rows + skipped);
            options.CancellationToken.ThrowIfCancellationRequested();
        }

        progress.Finish(rows, skipped);
        return rows > 0
            ? new(rows, skipped, groups?.Finish())
            : throw new ArgumentException(
                skipped > 0 ? $"All {skipped} rows have missing values: there is nothing to evaluate." : "The data has no rows: there is nothing to evaluate.", nameof(data));
    }

    /// <summary>Fills the batch from the cursor, as far as there are rows.</summary>
    /// <returns>The number of rows that were left out.</returns>
    private static long Fill<TInput>(InputBatch<TInput> batch, DataViewRowCursor cursor, GroupedEvaluation<TInput>? groups)
        where TInput : class, IMetricInput<TInput>
    {
        var skipped = 0L;
        while (!batch.IsFull && cursor.MoveNext())
        {
            if (batch.Add())
            {
                groups?.Add();
            }
            else
            {
                skipped++;
            }
        }

        return skipped;
    }

    /// <summary>What one pass over the data counted beside the metric.</summary>
    private readonly record struct EvaluationPass(long Rows, long Skipped, IReadOnlyList<GroupResult>? Groups);
}
