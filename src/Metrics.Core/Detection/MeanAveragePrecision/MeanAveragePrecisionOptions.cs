using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>The arguments of <see cref="MeanAveragePrecision"/>.</summary>
public sealed record MeanAveragePrecisionOptions : MetricOptions
{
    private static readonly ValueList<double> DefaultIouThresholds = EvenlySpaced(0.5f, 0.95f, 10);
    private static readonly ValueList<double> DefaultRecThresholds = EvenlySpaced(0, 1, 101);
    private static readonly ValueList<long> DefaultMaxDetectionThresholds = [1, 10, 100];

    /// <summary>What the numbers of a box mean. Default: <see cref="BoxFormat.Xyxy"/>.</summary>
    public BoxFormat BoxFormat { get; init; } = BoxFormat.Xyxy;

    /// <summary>
    /// Whether objects are compared by their boxes, their masks, or by each in turn; with both, the names of results start with
    /// <c>bbox_</c> or <c>segm_</c>. Default: <see cref="IouTypes.Bbox"/>.
    /// </summary>
    [JsonConverter(typeof(IouTypesJsonConverter))]
    public IouTypes IouType { get; init; } = IouTypes.Bbox;

    /// <summary>The overlaps from which on a found object matches a true one. <see langword="null"/> (the default): 0.5, 0.55, … 0.95.</summary>
    public ValueList<double>? IouThresholds { get; init; }

    /// <summary>The recalls at which precision is taken and averaged. <see langword="null"/> (the default): 0, 0.01, … 1.</summary>
    /// <remarks>
    /// The defaults of overlaps and recalls are those of TorchMetrics, numbers in single precision: 0.3 is a little less, 0.6 a little
    /// more. Where recalls are quotients of small numbers, this can be seen in the third digit; COCO's own program takes double
    /// precision.
    /// </remarks>
    public ValueList<double>? RecThresholds { get; init; }

    /// <summary>
    /// Three limits on how many objects of a class an image may have; the least sure beyond that are left out. In any order.
    /// <see langword="null"/> (the default): 1, 10, 100.
    /// </summary>
    public ValueList<long>? MaxDetectionThresholds { get; init; }

    /// <summary>Whether there are values for each class, too. Default: <see langword="false"/>.</summary>
    public bool ClassMetrics { get; init; }

    /// <summary>Whether overlaps, precisions, recalls and scores are returned, too. Default: <see langword="false"/>.</summary>
    public bool ExtendedSummary { get; init; }

    /// <summary>
    /// <see cref="Average.Macro"/>: the mean over the classes. <see cref="Average.Micro"/>: all objects count as one class. Default:
    /// <see cref="Average.Macro"/>.
    /// </summary>
    public Average Average { get; init; } = Average.Macro;

    /// <summary>What is evaluated, with defaults filled in.</summary>
    internal PrecisionSettings Settings => new(
        [.. IouThresholds ?? DefaultIouThresholds],
        [.. RecThresholds ?? DefaultRecThresholds],
        [.. (MaxDetectionThresholds ?? DefaultMaxDetectionThresholds).Order()],
        ExtendedSummary);

    /// <summary>Numbers as <c>torch.linspace</c> makes them: from the first in the lower half, from the last in the upper one.</summary>
    private static ValueList<double> EvenlySpaced(float first, float last, int count)
    {
        var step = (last - first) / (count - 1);
        return [.. Enumerable.Range(0, count).Select(i => (double)(i < count / 2 ? MathF.FusedMultiplyAdd(step, i, first) : MathF.FusedMultiplyAdd(-step, count - 1 - i, last)))];
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(BoxFormat);
        ArgumentRange.Between((int)IouType, (int)IouTypes.Bbox, (int)(IouTypes.Bbox | IouTypes.Segm), nameof(IouType));
        foreach (var threshold in IouThresholds ?? [])
        {
            ArgumentRange.Between(threshold, 0, 1, nameof(IouThresholds));
        }

        foreach (var threshold in RecThresholds ?? [])
        {
            ArgumentRange.Between(threshold, 0, 1, nameof(RecThresholds));
        }

        foreach (var threshold in MaxDetectionThresholds ?? [])
        {
            ArgumentRange.AtLeast(threshold, 1, nameof(MaxDetectionThresholds));
        }

        ArgumentRange.Between(MaxDetectionThresholds?.Count ?? 3, 3, 3, nameof(MaxDetectionThresholds));
        ArgumentRange.Between((int)Average, (int)Average.Micro, (int)Average.Macro, nameof(Average));
    }
}
