namespace Metrics;

/// <summary>How <see cref="CocoJson"/> reads.</summary>
public sealed record CocoJsonOptions
{
    /// <summary>Whether boxes, masks or both are read. Default: <see cref="IouTypes.Bbox"/>.</summary>
    public IouTypes IouType { get; init; } = IouTypes.Bbox;

    /// <summary>The format that boxes are turned into. Default: <see cref="BoxFormat.Xyxy"/>, that of the metrics.</summary>
    public BoxFormat BoxFormat { get; init; } = BoxFormat.Xyxy;

    /// <summary>How long a file may be. Default: 1 GiB.</summary>
    public int MaxBytes { get; init; } = 1 << 30;

    /// <summary>How many pixels an image with masks may have. Default: 2²⁶.</summary>
    public int MaxPixels { get; init; } = 1 << 26;
}
