namespace Metrics;

/// <summary>The arguments of the aggregation metrics.</summary>
public sealed record AggregationOptions : MetricOptions
{
    /// <summary>What becomes of values that are NaN. Default: <see cref="NanStrategy.Warn"/>.</summary>
    public NanStrategy NanStrategy { get; init; }
}
