namespace Metrics;

/// <summary>What average precision is evaluated at.</summary>
/// <param name="IouThresholds">The overlaps from which on objects match.</param>
/// <param name="RecThresholds">The recalls at which precision is taken.</param>
/// <param name="MaxDetections">The numbers of objects to an image and class, rising.</param>
/// <param name="KeepsCurves">Whether precision and score at each recall are kept, and overlaps of single images.</param>
internal sealed record PrecisionSettings(double[] IouThresholds, double[] RecThresholds, long[] MaxDetections, bool KeepsCurves)
{
    /// <summary>The ranges of areas, in pixels, that objects are told apart by: all, small, medium, large.</summary>
    public static readonly IReadOnlyList<(double Low, double High)> Areas = [(0, 1e10), (0, 32 * 32), (32 * 32, 96 * 96), (96 * 96, 1e10)];

    public const int AllAreas = 0;

    /// <summary>Whether a value is looked at: sizes are told apart only with all objects that may count.</summary>
    public bool Reports(int area, int limit) => KeepsCurves || area == AllAreas || limit == MaxDetections.Length - 1;

    /// <summary>The place of a value at an overlap, a range of areas, and a number of objects.</summary>
    public int Place(int threshold, int area, int limit) => (((threshold * Areas.Count) + area) * MaxDetections.Length) + limit;

    /// <summary>The place of a value at a recall, too.</summary>
    public int Place(int threshold, int recall, int area, int limit) => (((((threshold * RecThresholds.Length) + recall) * Areas.Count) + area) * MaxDetections.Length) + limit;

    /// <summary>The number of values at all overlaps, ranges of areas, and numbers of objects.</summary>
    public int Values => IouThresholds.Length * Areas.Count * MaxDetections.Length;
}
