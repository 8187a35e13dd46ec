namespace Metrics;

/// <summary>
/// Precision and recall of one class, at each overlap, range of areas, and number of objects; −1 where nothing is to be found, or the
/// value is not reported.
/// </summary>
/// <remarks>All found objects of the class are sorted by score once.</remarks>
internal sealed class ClassPrecision
{
    private readonly PrecisionSettings settings;
    private readonly MatchedObjects matched;
    private readonly double[] precisions;
    private readonly long[] hits;

    private ClassPrecision(PrecisionSettings settings, MatchedObjects matched)
    {
        this.settings = settings;
        this.matched = matched;
        (precisions, hits) = (new double[matched.Count], new long[matched.Count]);
        Average = Undefined(settings.Values);
        Recall = Undefined(settings.Values);
        Precision = Undefined(settings.KeepsCurves ? settings.Values * settings.RecThresholds.Length : 0);
        Scores = Undefined(Precision.Length);
    }

    /// <summary>The precision, averaged over recalls.</summary>
    public double[] Average { get; }

    /// <summary>The highest recall.</summary>
    public double[] Recall { get; }

    /// <summary>The precision at each recall, where it is kept.</summary>
    public double[] Precision { get; }

    /// <summary>The score from which on that precision is reached, where it is kept.</summary>
    public double[] Scores { get; }

    /// <summary>The overlaps of single images, where they are kept.</summary>
    public IReadOnlyDictionary<int, OverlapMatrix> Overlaps => matched.Overlaps;

    public static ClassPrecision Of(PrecisionSettings settings, MatchedObjects matched)
    {
        var values = new ClassPrecision(settings, matched);
        var order = Enumerable.Range(0, matched.Count).ToArray();
        ScoreOrder.Sort(order, matched.Scores.AsSpan(0, matched.Count).ToArray());
        for (var limit = 0; limit < settings.MaxDetections.Length; limit++)
        {
            var counted = Array.FindAll(order, item => matched.Ranks[item] < settings.MaxDetections[limit]);
            for (var area = 0; area < PrecisionSettings.Areas.Count; area++)
            {
                for (var threshold = 0; threshold < settings.IouThresholds.Length && matched.Positives[area] > 0 && settings.Reports(area, limit); threshold++)
                {
                    values.Set(counted, threshold, area, limit);
                }
            }
        }

        return values;
    }

    private void Set(int[] counted, int threshold, int area, int limit)
    {
        double positives = matched.Positives[area];
        var place = settings.Place(threshold, area, limit);
        Recall[place] = Count(counted, matched.Results(threshold, area)) / positives;
        var (sum, reached, last) = (0.0, 0, double.NegativeInfinity);
        for (var i = 0; i < settings.RecThresholds.Length; last = settings.RecThresholds[i++])
        {
            reached = FirstReaching(settings.RecThresholds[i], positives, counted.Length, settings.RecThresholds[i] >= last ? reached : 0);
            var isReached = reached < counted.Length;
            sum += isReached ? precisions[reached] : 0;
            if (settings.KeepsCurves)
            {
                var placeOfRecall = settings.Place(threshold, i, area, limit);
                Precision[placeOfRecall] = isReached ? precisions[reached] : 0;
                Scores[placeOfRecall] = isReached ? matched.Scores[counted[reached]] : 0;
            }
        }

        Average[place] = sum / settings.RecThresholds.Length;
    }

    /// <summary>
    /// Walks down the scores and notes how many true objects are found, and with which precision: the highest at this or a lower
    /// score. Returns how many are found in the end.
    /// </summary>
    private long Count(int[] counted, ReadOnlySpan<MatchResult> results)
    {
        var (right, wrong) = (0L, 0L);
        for (var i = 0; i < counted.Length; i++)
        {
            var result = results[counted[i]];
            right += result == MatchResult.Right ? 1 : 0;
            wrong += result == MatchResult.Wrong ? 1 : 0;
            hits[i] = right;
            precisions[i] = right == 0 ? 0 : (double)right / (right + wrong);
        }

        for (var i = counted.Length - 2; i >= 0; i--)
        {
            precisions[i] = Math.Max(precisions[i], precisions[i + 1]);
        }

        return right;
    }

    /// <summary>The first place in the order of scores where a recall is reached, at or after the one that is given.</summary>
    private int FirstReaching(double recall, double positives, int count, int place)
    {
        while (place < count && hits[place] / positives < recall)
        {
            place++;
        }

        return place;
    }

    private static double[] Undefined(int length)
    {
        var values = new double[length];
        Array.Fill(values, -1);
        return values;
    }
}
