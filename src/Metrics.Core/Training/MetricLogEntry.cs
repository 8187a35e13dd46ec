namespace Metrics;

/// <summary>One logged number.</summary>
/// <param name="Name">The prefix of the loop, the name of the result, and <c>_step</c> or <c>_epoch</c>: the two can never stand in one series.</param>
/// <param name="Value">The number.</param>
/// <param name="Level">Whether it is the value of a batch or of an epoch.</param>
/// <param name="Epoch">The number of the epoch in its loop, from 0 on.</param>
/// <param name="Step">The number of batches that the loop had seen before this one, over all epochs; for an epoch, all it had seen.</param>
public sealed record MetricLogEntry(string Name, double Value, MetricLogLevel Level, int Epoch, long Step);
