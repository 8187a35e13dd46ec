namespace Metrics.Tests.Detection;

/// <summary>An object of an image, by which <see cref="PlainCocoEvaluation"/> and the metric are compared.</summary>
/// <param name="Image">The image.</param>
/// <param name="Label">The class.</param>
/// <param name="Box">Left, top, right and bottom border.</param>
/// <param name="Score">How sure the model is, of a found object.</param>
/// <param name="IsCrowd">Whether a true object stands for a crowd.</param>
internal sealed record PlainObject(int Image, long Label, float[] Box, double Score = 0, bool IsCrowd = false)
{
    public double Area => ((double)Box[2] - Box[0]) * ((double)Box[3] - Box[1]);
}

/// <summary>The evaluation of COCO, written down step by step as it is defined, without regard for speed.</summary>
internal sealed class PlainCocoEvaluation(IReadOnlyList<PlainObject> found, IReadOnlyList<PlainObject> truth, int[] limits)
{
    private static readonly double[] Thresholds = [.. Enumerable.Range(10, 10).Select(i => i / 20.0)];
    private static readonly (double Low, double High)[] Areas = [(0, 1e10), (0, 1024), (1024, 9216), (9216, 1e10)];
    private readonly long[] classes = [.. found.Concat(truth).Select(item => item.Label).Distinct().Order()];

    /// <summary>The twelve numbers, in COCO's order.</summary>
    public double[] Numbers() =>
    [
        Precision(Thresholds, 0, 100), Precision([0.5], 0, limits[2]), Precision([0.75], 0, limits[2]),
        Precision(Thresholds, 1, limits[2]), Precision(Thresholds, 2, limits[2]), Precision(Thresholds, 3, limits[2]),
        Recall(0, limits[0]), Recall(0, limits[1]), Recall(0, limits[2]), Recall(1, limits[2]), Recall(2, limits[2]), Recall(3, limits[2]),
    ];

    private double Precision(double[] thresholds, int area, int limit) => !limits.Contains(limit) ? -1 : Mean(thresholds, area, limit, curve =>
        Enumerable.Range(0, 101).Average(percent => curve.Where(point => point.Recall >= percent / 100.0).Select(point => point.Precision).DefaultIfEmpty(0).Max()));

    private double Recall(int area, int limit) => Mean(Thresholds, area, limit, curve => curve.Select(point => point.Recall).DefaultIfEmpty(0).Max());

    private double Mean(double[] thresholds, int area, int limit, Func<List<(double Recall, double Precision)>, double> value) =>
        (from label in classes from threshold in thresholds let curve = Curve(label, threshold, area, limit) where curve is not null select value(curve)).DefaultIfEmpty(-1).Average();

    private List<(double Recall, double Precision)>? Curve(long label, double threshold, int area, int limit)
    {
        var judged = new List<(double Score, bool IsRight)>();
        var positives = 0;
        foreach (var image in found.Concat(truth).Select(item => item.Image).Distinct().Order())
        {
            var here = found.Where(item => item.Image == image && item.Label == label).OrderByDescending(item => item.Score).Take(limits[2]).ToList();
            var there = truth.Where(item => item.Image == image && item.Label == label).OrderBy(item => IsIgnored(item, area)).ToList();
            positives += there.Count(item => !IsIgnored(item, area));
            var taken = new HashSet<PlainObject>(ReferenceEqualityComparer.Instance);
            foreach (var (rank, item) in here.Index())
            {
                var match = Match(item, there, taken, threshold, area);
                if (match is not null)
                {
                    taken.Add(match);
                }

                if (rank < limit && (match is null ? !IsOutside(item, area) : !IsIgnored(match, area)))
                {
                    judged.Add((item.Score, match is not null));
                }
            }
        }

        if (positives == 0)
        {
            return null;
        }

        var inOrder = judged.OrderByDescending(item => item.Score).ToList();
        return [.. Enumerable.Range(1, inOrder.Count).Select(count => (Right(inOrder, count) / positives, Right(inOrder, count) / count))];
    }

    private static double Right(List<(double Score, bool IsRight)> inOrder, int count) => inOrder.Take(count).Count(item => item.IsRight);

    /// <summary>The best of those that count, or else the best of those that do not; among equals the last.</summary>
    private static PlainObject? Match(PlainObject item, List<PlainObject> there, HashSet<PlainObject> taken, double threshold, int area)
    {
        var free = there.Where(other => other.IsCrowd || !taken.Contains(other)).Where(other => Overlap(item, other) >= threshold).ToList();
        return free.Where(other => !IsIgnored(other, area)).OrderBy(other => Overlap(item, other)).LastOrDefault()
            ?? free.OrderBy(other => Overlap(item, other)).LastOrDefault();
    }

    private static double Overlap(PlainObject found, PlainObject truth)
    {
        var width = Math.Min(found.Box[2], truth.Box[2]) - (double)Math.Max(found.Box[0], truth.Box[0]);
        var height = Math.Min(found.Box[3], truth.Box[3]) - (double)Math.Max(found.Box[1], truth.Box[1]);
        var shared = Math.Max(width, 0) * Math.Max(height, 0);
        return shared == 0 ? 0 : shared / (truth.IsCrowd ? found.Area : found.Area + truth.Area - shared);
    }

    private static bool IsIgnored(PlainObject item, int area) => item.IsCrowd || IsOutside(item, area);

    private static bool IsOutside(PlainObject item, int area) => item.Area < Areas[area].Low || item.Area > Areas[area].High;
}
