namespace Metrics;

/// <summary>The arguments of a metric that compares found clusters with true ones.</summary>
public record ExtrinsicClusteringOptions : MetricOptions
{
    /// <summary>Labels lie from 0 to this number, which is excluded; <see langword="null"/> if any integer is a label.</summary>
    internal virtual int? Classes => null;
}
