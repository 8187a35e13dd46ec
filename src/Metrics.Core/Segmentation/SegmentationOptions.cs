using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>What a segmentation is given as.</summary>
public enum SegmentationFormat
{
    /// <summary>A mask for each class, [N, C, …], of 0 and 1; or scores, of which the highest is the class.</summary>
    [JsonStringEnumMemberName("one-hot")]
    OneHot,

    /// <summary>The class of each pixel, [N, …].</summary>
    Index,

    /// <summary>One of predictions and target as masks or scores, the other as classes.</summary>
    Mixed,
}

/// <summary>The arguments that segmentation metrics share.</summary>
public abstract record SegmentationOptions : MetricOptions
{
    /// <summary>Whether class 0, the background, counts. Default: <see langword="true"/>, for <see cref="HausdorffDistance"/> <see langword="false"/>.</summary>
    public bool IncludeBackground { get; init; } = true;

    /// <summary>What predictions and target are given as. Default: <see cref="SegmentationFormat.OneHot"/>.</summary>
    public SegmentationFormat InputFormat { get; init; } = SegmentationFormat.OneHot;

    /// <summary>The number of classes; <see langword="null"/> to take that of the masks.</summary>
    internal abstract int? Classes { get; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(InputFormat);
        if (InputFormat == SegmentationFormat.Index)
        {
            ArgumentRange.Present(Classes, "because inputs in index format do not tell the number of classes", "NumClasses");
        }

        ArgumentRange.AtLeast(Classes ?? 1, 1, "NumClasses");
    }
}
