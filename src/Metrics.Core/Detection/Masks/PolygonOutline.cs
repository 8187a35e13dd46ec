namespace Metrics;

/// <summary>The outline of a polygon, and which pixels lie within it, by the rule of COCO.</summary>
/// <remarks>
/// The outline is drawn on a lattice of five points to a pixel. Where it passes the middle of a column of pixels, it is crossed
/// there; between an odd and the next even crossing of a column, pixels lie inside.
/// </remarks>
internal static class PolygonOutline
{
    private const int Scale = 5;

    /// <summary>Beyond this, an outline is no part of an image that could be held in memory.</summary>
    private const double MaxCoordinate = 1 << 20;

    /// <summary>Sets the pixels within a polygon to 1.</summary>
    /// <param name="corners">x and y of each corner.</param>
    /// <param name="height">The height of the image.</param>
    /// <param name="width">The width of the image.</param>
    /// <param name="pixels">The pixels of the image, column after column.</param>
    /// <exception cref="ArgumentException">There are fewer than three corners, or a coordinate is out of range.</exception>
    public static void Fill(IReadOnlyList<double> corners, int height, int width, Span<byte> pixels)
    {
        if (corners.Count < 6 || corners.Count % 2 != 0 || corners.Any(coordinate => !(Math.Abs(coordinate) <= MaxCoordinate)))
        {
            throw new ArgumentException($"Expected a polygon to hold x and y of at least three corners, from {-MaxCoordinate} to {MaxCoordinate}; got {corners.Count} numbers.", nameof(corners));
        }

        var crossings = Crossings(Outline(corners), height, width);
        crossings.Sort();
        crossings.Add(pixels.Length);
        for (var i = 0; i + 1 < crossings.Count; i += 2)
        {
            pixels[crossings[i]..crossings[i + 1]].Fill(1);
        }
    }

    /// <summary>The places, in the order of pixels, at which a step of the outline to the next point passes the middle of a column.</summary>
    private static List<int> Crossings(IEnumerable<(int X, int Y)> outline, int height, int width)
    {
        const int middle = Scale / 2;
        var crossings = new List<int>();
        (int X, int Y)? last = null;
        foreach (var point in outline)
        {
            if (last is { } previous && previous.X != point.X)
            {
                var (column, offset) = Math.DivRem((point.X < previous.X ? point.X : point.X - 1) - middle, Scale);
                if (offset == 0 && column >= 0 && column < width)
                {
                    var row = (int)Math.Ceiling((Math.Min(point.Y, previous.Y) - middle) / (double)Scale);
                    crossings.Add((column * height) + Math.Clamp(row, 0, height));
                }
            }

            last = point;
        }

        return crossings;
    }

    /// <summary>The lattice points of all edges, from the first corner round to it.</summary>
    private static IEnumerable<(int X, int Y)> Outline(IReadOnlyList<double> corners)
    {
        var points = Enumerable.Range(0, corners.Count / 2).Select(corner => (X: OnLattice(corners[2 * corner]), Y: OnLattice(corners[(2 * corner) + 1]))).ToArray();
        return points.Index().SelectMany(from => Edge(from.Item, points[(from.Index + 1) % points.Length]));
    }

    /// <summary>The lattice points of an edge; they are the same ones in either direction.</summary>
    private static IEnumerable<(int X, int Y)> Edge((int X, int Y) from, (int X, int Y) to)
    {
        var isFlat = Math.Abs(to.X - from.X) >= Math.Abs(to.Y - from.Y);
        var isReversed = isFlat ? from.X > to.X : from.Y > to.Y;
        var (low, high) = isReversed ? (to, from) : (from, to);
        var steps = isFlat ? high.X - low.X : high.Y - low.Y;
        var slope = steps == 0 ? 0 : (isFlat ? high.Y - low.Y : high.X - low.X) / (double)steps;
        for (var i = 0; i <= steps; i++)
        {
            var step = isReversed ? steps - i : i;
            yield return isFlat ? (low.X + step, (int)(low.Y + (slope * step) + 0.5)) : ((int)(low.X + (slope * step) + 0.5), low.Y + step);
        }
    }

    private static int OnLattice(double coordinate) => (int)((Scale * coordinate) + 0.5);
}
