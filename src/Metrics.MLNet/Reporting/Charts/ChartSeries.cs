using System.Runtime.InteropServices;

namespace Metrics.MLNet;

/// <summary>A point of a line.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChartPoint(double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">The points in the order in which the line goes through them.</param>
/// <param name="IsReference">Whether it only stands for comparison.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, bool IsReference = false)
{
    /// <summary>More points are not seen on a screen, and make a file that no browser shows; many lines share what one chart may have.</summary>
    private const int MostPoints = 1000;
    private const int FewestPoints = 100;
    private const int MostPointsOfAll = 20_000;

    /// <summary>A line through the points of two tensors of the same length.</summary>
    public static ChartSeries Of(string name, Tensor x, Tensor y) => new(name, [.. x.ToDoubles().Zip(y.ToDoubles(), (x, y) => new ChartPoint(x, y))]);

    /// <summary>The lines as they are drawn: under names of their own, through finite points, and no more of these than are seen.</summary>
    public static IReadOnlyList<ChartSeries> Drawn(IReadOnlyList<ChartSeries> lines)
    {
        var most = Math.Clamp(MostPointsOfAll / Math.Max(lines.Count, 1), FewestPoints, MostPoints);
        return
        [
            .. lines.Zip(OneLine.Distinct(lines.Select(line => line.Name)), (line, name) =>
                line with { Name = name, Points = Thinned([.. line.Points.Where(point => point.IsFinite)], most) }),
        ];
    }

    /// <summary>
    /// Points at equal distances along the line as it is seen, the first and the last among them. By their number alone the
    /// steep part of a curve would lose its shape: most points of rare positives lie where hardly anything changes.
    /// </summary>
    private static ChartPoint[] Thinned(ChartPoint[] points, int most)
    {
        if (points.Length <= most)
        {
            return points;
        }

        var way = WayAlong(points);
        var kept = new List<ChartPoint>(most);
        foreach (var (index, point) in points.Index())
        {
            if (way[index] >= way[^1] * kept.Count / (most - 1))
            {
                kept.Add(point);
            }
        }

        return [.. kept];
    }

    /// <summary>How far each point is from the first, along the line, in widths and heights of the whole.</summary>
    private static double[] WayAlong(ChartPoint[] points)
    {
        var width = points.Max(point => point.X) - points.Min(point => point.X);
        var height = points.Max(point => point.Y) - points.Min(point => point.Y);
        var way = new double[points.Length];
        for (var i = 1; i < points.Length; i++)
        {
            var (x, y) = (Math.Abs(points[i].X - points[i - 1].X), Math.Abs(points[i].Y - points[i - 1].Y));
            way[i] = way[i - 1] + (width > 0 ? x / width : 0) + (height > 0 ? y / height : 0);
        }

        return way;
    }
}
