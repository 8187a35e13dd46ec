namespace Metrics;

/// <summary>The arguments of <see cref="PanopticQuality"/> and <see cref="ModifiedPanopticQuality"/>.</summary>
/// <param name="Things">The categories whose objects are told apart, such as cars.</param>
/// <param name="Stuffs">The categories without single objects, such as the sky: all pixels of an image with such a category are one segment.</param>
public sealed record PanopticQualityOptions(ValueList<long> Things, ValueList<long> Stuffs) : MetricOptions
{
    /// <summary>
    /// Whether predictions may hold other categories, which then count as void; otherwise they are an error. Other categories in
    /// the target always count as void. Default: <see langword="false"/>.
    /// </summary>
    public bool AllowUnknownPredsCategory { get; init; }

    /// <summary>Whether the segmentation and the recognition quality are returned, too. Default: <see langword="false"/>.</summary>
    public bool ReturnSqAndRq { get; init; }

    /// <summary>Whether there is a value for each category in place of the mean. Default: <see langword="false"/>.</summary>
    public bool ReturnPerClass { get; init; }

    /// <summary>The categories in the order of results: things, then stuffs, each without repetitions.</summary>
    internal IReadOnlyList<long> Categories => [.. Things.Concat(Stuffs).Distinct()];

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Apart(Stuffs, Things);
        ArgumentRange.NotEmpty(Categories, nameof(Things));
    }
}
