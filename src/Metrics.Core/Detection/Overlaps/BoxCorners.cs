namespace Metrics;

/// <summary>The borders of boxes, a tensor for each; those of two sets of boxes broadcast.</summary>
internal sealed record BoxCorners(Tensor Left, Tensor Top, Tensor Right, Tensor Bottom)
{
    public Tensor Width => Right - Left;

    public Tensor Height => Bottom - Top;

    public Tensor Area => Width * Height;

    /// <summary>Splits boxes of the shape […, 4] in the format of corners.</summary>
    public static BoxCorners Of(Tensor boxes) => new(boxes.select(-1, 0), boxes.select(-1, 1), boxes.select(-1, 2), boxes.select(-1, 3));

    /// <summary>What two boxes share; without area where they share nothing.</summary>
    public Tensor Intersection(BoxCorners other) =>
        (Right.minimum(other.Right) - Left.maximum(other.Left)).clamp_min(0) * (Bottom.minimum(other.Bottom) - Top.maximum(other.Top)).clamp_min(0);

    /// <summary>The smallest box around two, as its width and height.</summary>
    public (Tensor Width, Tensor Height) Enclosing(BoxCorners other) =>
        ((Right.maximum(other.Right) - Left.minimum(other.Left)).clamp_min(0), (Bottom.maximum(other.Bottom) - Top.minimum(other.Top)).clamp_min(0));

    /// <summary>The square of the distance between the centres.</summary>
    public Tensor CentreDistance(BoxCorners other) =>
        ((Left + Right - other.Left - other.Right) / 2).square() + ((Top + Bottom - other.Top - other.Bottom) / 2).square();
}
