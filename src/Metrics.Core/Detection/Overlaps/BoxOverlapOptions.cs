namespace Metrics;

/// <summary>The arguments of <see cref="IntersectionOverUnion"/> and the metrics derived from it.</summary>
public sealed record BoxOverlapOptions : MetricOptions
{
    /// <summary>What the numbers of a box mean. Default: <see cref="BoxFormat.Xyxy"/>.</summary>
    public BoxFormat BoxFormat { get; init; } = BoxFormat.Xyxy;

    /// <summary>Pairs of boxes that overlap less than this do not count. Default: none, all pairs count.</summary>
    public double? IouThreshold { get; init; }

    /// <summary>Whether there is a value for each class, too. Default: <see langword="false"/>.</summary>
    public bool ClassMetrics { get; init; }

    /// <summary>Whether only pairs of boxes with the same label count. Default: <see langword="true"/>.</summary>
    public bool RespectLabels { get; init; } = true;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(BoxFormat);
        if (IouThreshold is { } threshold)
        {
            ArgumentRange.Between(threshold, double.NegativeInfinity, double.PositiveInfinity, nameof(IouThreshold));
        }
    }
}
