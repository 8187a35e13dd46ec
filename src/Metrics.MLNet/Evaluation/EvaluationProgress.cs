namespace Metrics.MLNet;

/// <summary>How far an evaluation has come.</summary>
/// <param name="RowsRead">The rows read so far.</param>
/// <param name="RowCount">All rows of the data, where the data view knows their number without reading them.</param>
/// <param name="RowsPerSecond">The rows read per second, on average since the start.</param>
public sealed record EvaluationProgress(long RowsRead, long? RowCount, double RowsPerSecond)
{
    /// <summary>The rows that are still to be read, where the number of all is known.</summary>
    public long? RowsLeft => RowCount - RowsRead;
}
