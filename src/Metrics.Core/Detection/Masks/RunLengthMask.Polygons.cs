namespace Metrics;

/// <content>Masks from outlines.</content>
public sealed partial class RunLengthMask
{
    /// <summary>The mask of all pixels within polygons, as COCO draws them.</summary>
    /// <param name="height">The height of the image.</param>
    /// <param name="width">The width of the image.</param>
    /// <param name="polygons">x and y of each corner, for each polygon at least three.</param>
    /// <exception cref="ArgumentException">A polygon has fewer corners, or a coordinate is no number or far out of any image.</exception>
    public static RunLengthMask FromPolygons(int height, int width, IEnumerable<IReadOnlyList<double>> polygons)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        ArgumentRange.NotNegative(height);
        ArgumentRange.NotNegative(width);
        if ((long)height * width > Array.MaxLength)
        {
            throw new ArgumentException($"Expected an image of at most {Array.MaxLength} pixels, got {height}·{width}.", nameof(height));
        }

        var pixels = new byte[height * width];
        foreach (var polygon in polygons)
        {
            PolygonOutline.Fill(polygon, height, width, pixels);
        }

        return Encode(height, width, pixels);
    }
}
