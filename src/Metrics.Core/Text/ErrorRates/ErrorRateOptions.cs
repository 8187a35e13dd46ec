namespace Metrics;

/// <summary>The arguments of error rates, which have none of their own.</summary>
public sealed record ErrorRateOptions : MetricOptions;
