namespace Metrics;

/// <summary>What the four numbers of a box mean.</summary>
public enum BoxFormat
{
    /// <summary>The left, upper, right and lower border.</summary>
    Xyxy,

    /// <summary>The left and upper border, width and height.</summary>
    Xywh,

    /// <summary>The centre, width and height.</summary>
    Cxcywh,
}

/// <summary>Turns boxes of one format into those of another, in the dtype that they come in.</summary>
internal static class BoxConversion
{
    public static Tensor ToXyxy(this BoxFormat format, Tensor boxes)
    {
        if (format == BoxFormat.Xyxy)
        {
            return boxes;
        }

        var (first, size) = (boxes.narrow(1, 0, 2), boxes.narrow(1, 2, 2));
        var start = format == BoxFormat.Xywh ? first : first - (size * 0.5);
        return cat([start, format == BoxFormat.Xywh ? first + size : first + (size * 0.5)], 1);
    }

    public static Tensor ToXywh(this BoxFormat format, Tensor boxes)
    {
        if (format == BoxFormat.Xywh)
        {
            return boxes;
        }

        var corners = format.ToXyxy(boxes);
        var start = corners.narrow(1, 0, 2);
        return cat([start, corners.narrow(1, 2, 2) - start], 1);
    }

    public static Tensor FromXywh(this BoxFormat format, Tensor boxes)
    {
        var (start, size) = (boxes.narrow(1, 0, 2), boxes.narrow(1, 2, 2));
        return format switch
        {
            BoxFormat.Xyxy => cat([start, start + size], 1),
            BoxFormat.Cxcywh => cat([start + (size * 0.5), size], 1),
            _ => boxes,
        };
    }
}
