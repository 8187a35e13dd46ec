namespace Metrics;

/// <summary>A synchronizer that is a function: for a transport of one's own.</summary>
/// <param name="gather">Sends a message to every worker and returns those of all, in the same order on each of them.</param>
/// <example>
/// <code>
/// // In place of a transport: two workers that send the same.
/// using var metric = new SumMetric { Synchronizer = new GatherFunction(message => [message, message]) };
/// metric.Update(1.5);
/// var sum = metric.Compute();   // 2 · 1.5 = 3
/// </code>
/// </example>
public sealed class GatherFunction(Func<byte[], IReadOnlyList<byte[]>> gather) : IMetricSynchronizer
{
    private readonly Func<byte[], IReadOnlyList<byte[]>> gather = gather ?? throw new ArgumentNullException(nameof(gather));

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> AllGather(byte[] message) => gather(message);
}
