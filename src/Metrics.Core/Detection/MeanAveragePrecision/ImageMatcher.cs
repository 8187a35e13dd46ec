namespace Metrics;

/// <summary>Matches the found objects of a class with the true ones, image by image, by the rules of COCO.</summary>
/// <remarks>
/// The surest object chooses first, the true object that it overlaps most, of those that are not taken. Crowds and objects outside
/// of the range of areas are chosen only if no other is left; a crowd can be chosen more than once.
/// </remarks>
internal sealed class ImageMatcher(PrecisionSettings settings, ObjectGeometry geometry, FoundTable found, TruthTable truth)
{
    /// <summary>Objects that overlap fully match at a threshold of 1, in spite of rounding.</summary>
    private const double HighestThreshold = 1 - 1e-10;

    private double[] overlaps = [];
    private bool[] isTaken = [];
    private int[] order = [];

    /// <summary>Matches the objects of a class.</summary>
    /// <param name="foundOfClass">The found objects, in the order of their images.</param>
    /// <param name="truthOfClass">The true objects, likewise.</param>
    public MatchedObjects Match(ReadOnlySpan<int> foundOfClass, ReadOnlySpan<int> truthOfClass)
    {
        var matched = new MatchedObjects(settings, foundOfClass.Length);
        while (foundOfClass.Length > 0 || truthOfClass.Length > 0)
        {
            var image = Math.Min(FirstImage(foundOfClass, found.Objects), FirstImage(truthOfClass, truth.Objects));
            var here = foundOfClass[..InImage(foundOfClass, found.Objects, image)];
            var there = truthOfClass[..InImage(truthOfClass, truth.Objects, image)];
            MatchImage(image, Surest(here), there, matched);
            foundOfClass = foundOfClass[here.Length..];
            truthOfClass = truthOfClass[there.Length..];
        }

        return matched;
    }

    private static int FirstImage(ReadOnlySpan<int> objects, ObjectTable table) => objects.IsEmpty ? int.MaxValue : table.Images[objects[0]];

    private static int InImage(ReadOnlySpan<int> objects, ObjectTable table, int image)
    {
        var count = 0;
        while (count < objects.Length && table.Images[objects[count]] == image)
        {
            count++;
        }

        return count;
    }

    /// <summary>The objects by falling score, as many as may count.</summary>
    private ReadOnlySpan<int> Surest(ReadOnlySpan<int> objects)
    {
        var items = objects.ToArray();
        ScoreOrder.Sort(items, Array.ConvertAll(items, item => found.Scores[item]));
        return items.AsSpan(0, (int)Math.Min(items.Length, settings.MaxDetections[^1]));
    }

    private void MatchImage(int image, ReadOnlySpan<int> here, ReadOnlySpan<int> there, MatchedObjects matched)
    {
        Reserve(here.Length * there.Length, there.Length);
        for (var i = 0; i < here.Length; i++)
        {
            for (var j = 0; j < there.Length; j++)
            {
                overlaps[(i * there.Length) + j] = geometry.Iou(here[i], there[j], truth.IsCrowd[there[j]]);
            }

            matched.Scores[matched.Count + i] = found.Scores[here[i]];
            matched.Ranks[matched.Count + i] = i;
        }

        for (var area = 0; area < PrecisionSettings.Areas.Count; area++)
        {
            MatchArea(area, here, there, matched);
        }

        if (settings.KeepsCurves)
        {
            matched.Overlaps.Add(image, new(here.Length, there.Length, Array.ConvertAll(overlaps[..(here.Length * there.Length)], overlap => (float)overlap)));
        }

        matched.Count += here.Length;
    }

    private void MatchArea(int area, ReadOnlySpan<int> here, ReadOnlySpan<int> there, MatchedObjects matched)
    {
        var (low, high) = PrecisionSettings.Areas[area];
        var positives = SortIgnoredLast(there, low, high);
        matched.Positives[area] += positives;
        for (var threshold = 0; threshold < settings.IouThresholds.Length; threshold++)
        {
            var results = matched.Results(threshold, area).Slice(matched.Count, here.Length);
            isTaken.AsSpan(0, there.Length).Clear();
            for (var i = 0; i < here.Length; i++)
            {
                var best = Choose(overlaps.AsSpan(i * there.Length, there.Length), there, positives, settings.IouThresholds[threshold]);
                if (best >= 0)
                {
                    isTaken[best] = true;
                    results[i] = best < positives ? MatchResult.Right : MatchResult.Ignored;
                }
                else
                {
                    results[i] = IsOutside(geometry.FoundAreas[here[i]], low, high) ? MatchResult.Ignored : MatchResult.Wrong;
                }
            }
        }
    }

    /// <summary>The place, in the order of choice, of the true object that a found one matches; −1 if there is none.</summary>
    private int Choose(ReadOnlySpan<double> row, ReadOnlySpan<int> there, int positives, double threshold)
    {
        var (best, highest) = (-1, Math.Min(threshold, HighestThreshold));
        for (var place = 0; place < there.Length; place++)
        {
            if (place == positives && best >= 0)
            {
                break;
            }

            var overlap = row[order[place]];
            if (overlap >= highest && (!isTaken[place] || truth.IsCrowd[there[order[place]]]))
            {
                (best, highest) = (place, overlap);
            }
        }

        return best;
    }

    /// <summary>Puts true objects that are not to be found behind the others, and returns the number of the others.</summary>
    private int SortIgnoredLast(ReadOnlySpan<int> there, double low, double high)
    {
        var positives = 0;
        var ignored = there.Length;
        for (var j = 0; j < there.Length; j++)
        {
            if (truth.IsCrowd[there[j]] || IsOutside(truth.Areas[there[j]], low, high))
            {
                order[--ignored] = j;
            }
            else
            {
                order[positives++] = j;
            }
        }

        order.AsSpan(ignored, there.Length - ignored).Reverse();
        return positives;
    }

    private static bool IsOutside(double area, double low, double high) => area < low || area > high;

    private void Reserve(int pairs, int truths)
    {
        if (overlaps.Length < pairs)
        {
            overlaps = new double[2 * pairs];
        }

        if (order.Length < truths)
        {
            (order, isTaken) = (new int[2 * truths], new bool[2 * truths]);
        }
    }
}
