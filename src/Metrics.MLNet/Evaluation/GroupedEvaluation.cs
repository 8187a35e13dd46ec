namespace Metrics.MLNet;

/// <summary>The same metric for each group of rows, each with a batch of its own, in the pass that evaluates all rows.</summary>
internal sealed class GroupedEvaluation<TInput> : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>Small enough for thousands of groups at once, large enough that an update is not mostly overhead.</summary>
    private const int LargestBatch = 256;

    private readonly InputReader<TInput> reader;
    private readonly DataViewRow row;
    private readonly GroupKeys keys;
    private readonly GroupKeys.Reader keyReader;
    private readonly Metric<TInput> metric;
    private readonly EvaluationOptions options;
    private readonly List<Group> groups = [];

    public GroupedEvaluation(InputReader<TInput> reader, DataViewRow row, GroupKeys keys, Metric<TInput> metric, EvaluationOptions options)
    {
        this.reader = reader;
        this.row = row;
        this.keys = keys;
        this.metric = metric;
        this.options = options;
        keyReader = keys.Open(row);
    }

    /// <summary>Counts the current row in its group.</summary>
    public void Add()
    {
        var number = keyReader.Read();
        if (number == groups.Count)
        {
            groups.Add(new(
                (Metric<TInput>)metric.New(),
                new InputBatch<TInput>(reader, row, Math.Min(LargestBatch, options.BatchSize), options.MissingValues)));
            groups[number].Metric.To(metric.Device);
        }

        var group = groups[number];
        group.Batch.Add();
        if (group.Batch.IsFull)
        {
            group.Flush();
        }
    }

    /// <summary>The results of the groups, in the order in which the data came to them; they belong to the outer dispose scope.</summary>
    public IReadOnlyList<GroupResult> Finish()
    {
        var results = new List<GroupResult>();
        foreach (var (number, group) in groups.Index())
        {
            group.Flush();
            results.Add(new(keys.Names(keyReader, number), new EvaluationResult(group.Metric.ComputeNamed(), group.Rows, reader.ClassNames)));
        }

        return results;
    }

    public void Dispose()
    {
        foreach (var group in groups)
        {
            group.Metric.Dispose();
            group.Batch.Dispose();
        }
    }

    private sealed record Group(Metric<TInput> Metric, InputBatch<TInput> Batch)
    {
        public long Rows { get; private set; }

        public void Flush()
        {
            if (Batch.Count > 0)
            {
                using var scope = NewDisposeScope();
                Rows += Batch.Count;
                Metric.Update(Batch.Take(Metric.Device));
            }
        }
    }
}
