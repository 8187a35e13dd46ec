namespace Metrics;

/// <summary>The arguments of <see cref="RunningMean"/> and <see cref="RunningSum"/>.</summary>
public sealed record RunningAggregationOptions : MetricOptions
{
    /// <summary>The number of batches that count, at least 1. Default: 5.</summary>
    public int Window { get; init; } = 5;

    /// <summary>What becomes of values that are NaN. Default: <see cref="NanStrategy.Warn"/>.</summary>
    public NanStrategy NanStrategy { get; init; }

    internal AggregationOptions Aggregation => new() { NanStrategy = NanStrategy, ValidateArgs = ValidateArgs };

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.AtLeast(Window, 1);
}
