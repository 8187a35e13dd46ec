namespace Metrics.MLNet;

/// <summary>The value of a metric over the row that a cursor stands on, computed once for each row.</summary>
internal sealed class RowMetricValue<TInput> : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    private readonly DataViewRow row;
    private readonly Metric<TInput, Tensor> metric;
    private readonly InputBatch<TInput> batch;
    private long position = -1;
    private float value;

    public RowMetricValue(InputReader<TInput> reader, DataViewRow row, RowMetricTransformer<TInput> transformer)
    {
        this.row = row;
        metric = (Metric<TInput, Tensor>)transformer.Metric.New();
        metric.To(transformer.Metric.Device);
        batch = new InputBatch<TInput>(reader, row, capacity: 1, transformer.Options.MissingValues);
    }

    public void Get(ref float destination)
    {
        if (row.Position != position)
        {
            value = Compute();
            position = row.Position;
        }

        destination = value;
    }

    public void Dispose()
    {
        metric.Dispose();
        batch.Dispose();
    }

    private float Compute()
    {
        if (!batch.Add(labelRequired: false))
        {
            return float.NaN;
        }

        using var scope = NewDisposeScope();
        metric.Reset();
        metric.Update(batch.Take(metric.Device));
        var result = metric.Compute();
        return result.NumberOfElements == 1
            ? result.ToSingle()
            : throw new InvalidOperationException($"Expected {metric.Name} to compute a single number for a row, got a tensor of shape [{string.Join(", ", result.shape)}].");
    }
}
