namespace Metrics.Benchmarks;

/// <summary>The measured cost of an update.</summary>
/// <param name="Time">The mean time of one update.</param>
/// <param name="RowsPerSecond">How many rows a second that makes.</param>
/// <param name="AllocatedBytes">Managed memory allocated by one update.</param>
internal sealed record UpdateCost(TimeSpan Time, double RowsPerSecond, long AllocatedBytes);
