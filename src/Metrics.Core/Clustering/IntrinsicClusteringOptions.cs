namespace Metrics;

/// <summary>The arguments of a metric that judges clusters by the points in them.</summary>
public record IntrinsicClusteringOptions : MetricOptions;
