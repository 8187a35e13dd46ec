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

    private ClassPrecision(PrecisionSettings settings, MatchedObjects matched)
    {
        this.settings = settings;
        this.matched = matched;
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
        var counted = Array.ConvertAll(settings.MaxDetections, limit => Array.FindAll(order, item => matched.Ranks[item] < limit));
        Parallel.For(0, settings.IouThresholds.Length, threshold => values.Set(counted, threshold));
        return values;
    }

    /// <summary>Evaluates one overlap.</summary>
    /// <param name="counted">The objects that count, by falling score, for each of the numbers of objects.</param>
    /// <param name="threshold">The place of the overlap.</param>
    private void Set(int[][] counted, int threshold)
    {
        var descent = new ScoreDescent(matched.Count);
        for (var area = 0; area < PrecisionSettings.Areas.Count; area++)
        {
            for (var limit = 0; limit < counted.Length && matched.Positives[area] > 0; limit++)
            {
                if (settings.Reports(area, limit))
                {
                    Set(counted[limit], descent, threshold, area, limit);
                }
            }
        }
    }

    private void Set(int[] counted, ScoreDescent descent, int threshold, int area, int limit)
    {
        double positives = matched.Positives[area];
        var place = settings.Place(threshold, area, limit);
        Recall[place] = descent.Count(counted, matched.Results(threshold, area)) / positives;
        var (sum, reached, last) = (0.0, 0, double.NegativeInfinity);
        for (var i = 0; i < settings.RecThresholds.Length; last = settings.RecThresholds[i++])
        {
            reached = descent.FirstReaching(settings.RecThresholds[i], positives, counted.Length, settings.RecThresholds[i] >= last ? reached : 0);
            var isReached = reached < counted.Length;
            var precision = isReached ? descent.Precision(reached) : 0;
            sum += precision;
            if (settings.KeepsCurves)
            {
                var placeOfRecall = settings.Place(threshold, i, area, limit);
                Precision[placeOfRecall] = precision;
                Scores[placeOfRecall] = isReached ? matched.Scores[counted[reached]] : 0;
            }
        }

        Average[place] = sum / settings.RecThresholds.Length;
    }

    private static double[] Undefined(int length)
    {
        var values = new double[length];
        Array.Fill(values, -1);
        return values;
    }
}
