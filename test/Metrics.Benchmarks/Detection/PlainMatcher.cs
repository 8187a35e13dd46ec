namespace Metrics.Benchmarks;

/// <summary>
/// Mean average precision as one would write it down: for each class, size and overlap, the objects of each image are matched, and
/// what came of them is sorted.
/// </summary>
internal static class PlainMatcher
{
    private static readonly (double Low, double High)[] Areas = [(0, 1e10), (0, 1024), (1024, 9216), (9216, 1e10)];

    public static double MeanAveragePrecision(List<PlainImage> images, int classes)
    {
        var means = Areas.Select(area =>
            (from label in Enumerable.Range(0, classes) from step in Enumerable.Range(10, 10) select AveragePrecision(images, label, step / 20.0, area)).Where(value => value >= 0).DefaultIfEmpty(-1).Average());
        return means.ToArray()[0];
    }

    private static double AveragePrecision(List<PlainImage> images, int label, double threshold, (double Low, double High) area)
    {
        var judged = new List<(double Score, bool IsRight)>();
        var positives = 0;
        foreach (var image in images)
        {
            var truth = image.Truth.Where(box => box.Label == label).OrderBy(box => IsOutside(box, area)).ToList();
            var taken = new bool[truth.Count];
            positives += truth.Count(box => !IsOutside(box, area));
            foreach (var box in image.Found.Where(box => box.Label == label).OrderByDescending(box => box.Score))
            {
                var best = Best(box, truth, taken, threshold, area);
                if (best >= 0)
                {
                    taken[best] = true;
                }

                if (!IsOutside(best >= 0 ? truth[best] : box, area))
                {
                    judged.Add((box.Score, best >= 0));
                }
            }
        }

        return positives == 0 ? -1 : AreaBelow([.. judged.OrderByDescending(item => item.Score).Select(item => item.IsRight)], positives);
    }

    private static int Best(PlainBox box, List<PlainBox> truth, bool[] taken, double threshold, (double Low, double High) area)
    {
        var (best, highest) = (-1, threshold);
        for (var i = 0; i < truth.Count; i++)
        {
            if (taken[i])
            {
                continue;
            }

            if (best >= 0 && !IsOutside(truth[best], area) && IsOutside(truth[i], area))
            {
                break;
            }

            var overlap = Overlap(box, truth[i]);
            if (overlap >= highest)
            {
                (best, highest) = (i, overlap);
            }
        }

        return best;
    }

    private static double AreaBelow(List<bool> isRight, int positives)
    {
        var (precisions, recalls, right) = (new double[isRight.Count], new double[isRight.Count], 0);
        for (var i = 0; i < isRight.Count; i++)
        {
            right += isRight[i] ? 1 : 0;
            (precisions[i], recalls[i]) = (right / (i + 1.0), right / (double)positives);
        }

        for (var i = isRight.Count - 2; i >= 0; i--)
        {
            precisions[i] = Math.Max(precisions[i], precisions[i + 1]);
        }

        return Enumerable.Range(0, 101).Average(percent => Array.FindIndex(recalls, recall => recall >= percent / 100.0) is >= 0 and var reached ? precisions[reached] : 0);
    }

    private static double Overlap(PlainBox a, PlainBox b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return width <= 0 || height <= 0 ? 0 : width * height / (Area(a) + Area(b) - (width * height));
    }

    private static double Area(PlainBox box) => (box.Right - box.Left) * (box.Bottom - box.Top);

    private static bool IsOutside(PlainBox box, (double Low, double High) area) => Area(box) < area.Low || Area(box) > area.High;
}
