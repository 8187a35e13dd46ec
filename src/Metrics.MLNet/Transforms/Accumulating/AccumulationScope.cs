namespace Metrics.MLNet;

/// <summary>The time in which the rows that pass a <see cref="MetricTransformer"/> count.</summary>
internal sealed class AccumulationScope(MetricTransformer transformer) : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<Accumulator> accumulators = [];
    private bool isClosed;

    /// <summary>Starts counting the rows of one cursor, or returns <see langword="null"/> if the scope has been closed meanwhile.</summary>
    public Accumulator? Open(InputReader<TensorPair> reader, DataViewRow row)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return null;
            }

            var accumulator = new Accumulator(this, transformer, reader, row);
            accumulators.Add(accumulator);
            return accumulator;
        }
    }

    /// <summary>Forgets a cursor that has ended.</summary>
    public void Remove(Accumulator accumulator)
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

    private List<Accumulator> Snapshot()
    {
        lock (gate)
        {
            return [.. accumulators];
        }
    }
}
