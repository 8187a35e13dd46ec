namespace Metrics.MLNet;

/// <summary>The time in which the rows that pass a <see cref="MetricTransformer"/> count.</summary>
internal sealed class AccumulationScope<TInput>(MetricTransformer<TInput> transformer) : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    private readonly Lock gate = new();
    private readonly HashSet<Accumulator<TInput>> accumulators = [];
    private bool isClosed;

    /// <summary>Starts counting the rows of one cursor, or returns <see langword="null"/> if the scope has been closed meanwhile.</summary>
    public Accumulator<TInput>? Open(InputReader<TInput> reader, DataViewRow row)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return null;
            }

            var accumulator = new Accumulator<TInput>(this, transformer, reader, row);
            accumulators.Add(accumulator);
            return accumulator;
        }
    }

    /// <summary>Forgets a cursor that has ended.</summary>
    public void Remove(Accumulator<TInput> accumulator)
    {
        lock (gate)
        {
            accumulators.Remove(accumulator);
        }
    }

    /// <summary>Hands to the transformer what all cursors have counted so far.</summary>
    public void Drain()
    {
        foreach (var accumulator in Snapshot())
        {
            accumulator.Drain();
        }
    }

    /// <summary>Ends counting; what the cursors have counted so far stays.</summary>
    public void Dispose()
    {
        transformer.Close(this);
        lock (gate)
        {
            isClosed = true;
        }

        foreach (var accumulator in Snapshot())
        {
            accumulator.Dispose();
        }
    }

    private List<Accumulator<TInput>> Snapshot()
    {
        lock (gate)
        {
            return [.. accumulators];
        }
    }
}
