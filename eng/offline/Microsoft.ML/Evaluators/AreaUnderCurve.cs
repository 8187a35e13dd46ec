namespace Microsoft.ML.Data;

/// <summary>A score beside the truth.</summary>
internal readonly record struct ScoredExample(float Score, bool IsPositive);

/// <summary>Areas under the curves that a falling threshold over scored examples draws.</summary>
internal static class AreaUnderCurve
{
    /// <summary>Highest score first; examples of equal score stay in the order in which they came.</summary>
    public static ScoredExample[] Ranked(IEnumerable<ScoredExample> examples) => [.. examples.OrderByDescending(e => e.Score)];

    /// <summary>The share of pairs (positive, negative) that the scores put in the right order, a tie counting half.</summary>
    public static double Roc(IReadOnlyList<ScoredExample> ranked)
    {
        var (positives, negatives) = CountClasses(ranked);
        double area = 0;
        double positivesAbove = 0;
        for (var start = 0; start < ranked.Count;)
        {
            double tiedPositives = 0;
            double tiedNegatives = 0;
            var end = start;
            for (; end < ranked.Count && ranked[end].Score.Equals(ranked[start].Score); end++)
            {
                if (ranked[end].IsPositive)
                    tiedPositives++;
                else
                    tiedNegatives++;
            }

            area += tiedNegatives * (positivesAbove + (tiedPositives / 2));
            positivesAbove += tiedPositives;
            start = end;
        }

        return area / (positives * negatives);
    }

    /// <summary>
    /// The trapezoids under precision over recall, from precision 1 at recall 0. The curve takes a step at each example,
    /// so examples of equal score count in the order in which they came.
    /// </summary>
    public static double PrecisionRecall(IReadOnlyList<ScoredExample> ranked)
    {
        var (positives, _) = CountClasses(ranked);
        double area = 0;
        double found = 0;
        double lastPrecision = 1;
        for (var i = 0; i < ranked.Count; i++)
        {
            var step = ranked[i].IsPositive ? 1.0 : 0.0;
            found += step;
            var precision = found / (i + 1);
            area += step / positives * (precision + lastPrecision) / 2;
            lastPrecision = precision;
        }

        return area;
    }

    private static (double Positives, double Negatives) CountClasses(IReadOnlyList<ScoredExample> examples)
    {
        var positives = examples.Count(e => e.IsPositive);
        if (positives == 0)
            throw new ArgumentOutOfRangeException(nameof(examples), "AUC is not defined when there is no positive class in the data");
        if (positives == examples.Count)
            throw new ArgumentOutOfRangeException(nameof(examples), "AUC is not defined when there is no negative class in the data");
        return (positives, examples.Count - positives);
    }
}
