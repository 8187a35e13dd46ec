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
    /// <summary>More points are not seen on a screen, and make a file that no browser shows.</summary>
    private const int MostPoints = 1000;

    /// <summary>A line through the points of two tensors of the same length; points that are not finite are left out.</summary>
    public static ChartSeries Of(string name, Tensor x, Tensor y) =>
        new(name, Thinned([.. x.ToDoubles().Zip(y.ToDoubles(), (x, y) => new ChartPoint(x, y)).Where(point => point.IsFinite)]));

    /// <summary>Points at equal distances in the list, the first and the last among them.</summary>
    private static ChartPoint[] Thinned(ChartPoint[] points) =>
        points.Length <= MostPoints
            ? points
            : [.. Enumerable.Range(0, MostPoints).Select(i => points[(long)i * (points.Length - 1) / (MostPoints - 1)])];
}
