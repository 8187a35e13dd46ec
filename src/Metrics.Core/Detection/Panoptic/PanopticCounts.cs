namespace Metrics;

/// <summary>What panoptic quality is computed from, for one image; an element for each category.</summary>
/// <param name="categories">The number of categories.</param>
internal sealed class PanopticCounts(int categories)
{
    private const int Parts = 4;

    /// <summary>The overlaps of matched segments, summed.</summary>
    private readonly double[] iouSum = new double[categories];

    /// <summary>How many segments are matched.</summary>
    private readonly double[] tp = new double[categories];

    /// <summary>How many predicted segments are not.</summary>
    private readonly double[] fp = new double[categories];

    /// <summary>How many true segments are not.</summary>
    private readonly double[] fn = new double[categories];

    /// <summary>Counts the segments of each image of a batch.</summary>
    /// <param name="preds">Category and instance of each pixel, integers of the shape [N, …, 2].</param>
    /// <param name="target">The truth, likewise.</param>
    /// <param name="options">The arguments.</param>
    /// <param name="stuffsOverlap">Whether stuffs are compared by their overlap alone, without being matched.</param>
    public static CountedRows Of(Tensor preds, Tensor target, PanopticQualityOptions options, bool stuffsOverlap)
    {
        Check(preds, target);
        var categories = options.Categories.Count;
        using var scope = NewDisposeScope();
        var (found, truth) = (PixelsOnCpu(preds), PixelsOnCpu(target));
        var rows = new CountedRows((int)found.shape[0], Parts * categories);
        for (var image = 0; image < rows.Count; image++)
        {
            var counts = new PanopticCounts(categories);
            counts.Add(new PanopticImage(found[image], truth[image], options), stuffsOverlap ? options.Things.Distinct().Count() : int.MaxValue);
            double[] all = [.. counts.iouSum, .. counts.tp, .. counts.fp, .. counts.fn];
            all.CopyTo(rows[image]);
        }

        return rows;
    }

    /// <summary>Takes sums over images apart: overlaps, matched, predicted and true segments that are not, each by category.</summary>
    public static (Tensor IouSum, Tensor Tp, Tensor Fp, Tensor Fn) Split(Tensor sums)
    {
        var parts = sums.reshape(Parts, -1).unbind(0);
        return (parts[0], parts[1].to_type(ScalarType.Int64), parts[2].to_type(ScalarType.Int64), parts[3].to_type(ScalarType.Int64));
    }

    /// <summary>Counts the segments of one image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="firstUnmatched">The place of the first category that is compared by its overlap alone.</param>
    private void Add(PanopticImage image, int firstUnmatched)
    {
        var (foundIsMatched, truthIsMatched) = (new bool[image.Found.Count], new bool[image.Truth.Count]);
        foreach (var (found, truth) in image.Pairs)
        {
            var category = image.Truth.Category(truth);
            if (category == PanopticSegments.Void || image.Found.Category(found) != category)
            {
                continue;
            }

            var iou = image.Iou(found, truth);
            if (category >= firstUnmatched)
            {
                iouSum[category] += iou;
            }
            else if (iou > 0.5)
            {
                (foundIsMatched[found], truthIsMatched[truth]) = (true, true);
                iouSum[category] += iou;
                tp[category]++;
            }
        }

        CountUnmatched(fn, image.Truth, truthIsMatched, truth => image.VoidOfTruth(truth), firstUnmatched);
        CountUnmatched(fp, image.Found, foundIsMatched, found => image.VoidOfFound(found), firstUnmatched);
        for (var truth = 0; truth < image.Truth.Count; truth++)
        {
            if (image.Truth.Category(truth) >= firstUnmatched)
            {
                tp[image.Truth.Category(truth)]++;
            }
        }
    }

    /// <summary>A segment that is mostly void on the other side is no mistake.</summary>
    private static void CountUnmatched(double[] counts, PanopticSegments segments, bool[] isMatched, Func<int, long> voidArea, int firstUnmatched)
    {
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var category = segments.Category(segment);
            if (category != PanopticSegments.Void && category < firstUnmatched && !isMatched[segment] && 2 * voidArea(segment) <= segments.Area(segment))
            {
                counts[category]++;
            }
        }
    }

    private static Tensor PixelsOnCpu(Tensor map) => map.flatten(1, -2).to_type(ScalarType.Int64).cpu().contiguous();

    private static void Check(Tensor preds, Tensor target)
    {
        if (!preds.shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException($"Expected preds and target to have the same shape, got [{string.Join(", ", preds.shape)}] and [{string.Join(", ", target.shape)}].", nameof(target));
        }

        if (preds.dim() < 3 || preds.shape[^1] != 2)
        {
            throw new ArgumentException($"Expected preds to have the shape [N, …, 2], with category and instance of each pixel, got [{string.Join(", ", preds.shape)}].", nameof(preds));
        }

        foreach (var (map, name) in new[] { (preds, nameof(preds)), (target, nameof(target)) })
        {
            if (map.is_floating_point() || map.is_complex() || map.dtype == ScalarType.Bool)
            {
                throw new ArgumentException($"Expected {name} to hold integers, got {map.dtype}.", name);
            }
        }
    }
}
