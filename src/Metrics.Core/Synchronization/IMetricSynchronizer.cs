namespace Metrics;

/// <summary>Connects one worker (a process, a thread) with the others that evaluate shares of the same data.</summary>
/// <remarks>
/// Every worker must ask for the same gatherings in the same order, also one that has seen no data. An implementation that
/// cannot reach a worker throws; the metric is then as it was.
/// </remarks>
public interface IMetricSynchronizer
{
    /// <summary>Sends a message to every worker, and returns those of all, this worker's among them.</summary>
    /// <param name="message">What this worker has to say.</param>
    /// <returns>One message from each worker, in the same order on each of them.</returns>
    IReadOnlyList<byte[]> AllGather(byte[] message);
}
