namespace Metrics;

/// <summary>What a logged value is a value of.</summary>
public enum MetricLogLevel
{
    /// <summary>One batch.</summary>
    Step,

    /// <summary>All batches of an epoch.</summary>
    Epoch,
}
