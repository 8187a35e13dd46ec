namespace Metrics;

/// <summary>The true objects found, and the precision, when found objects are gone through from the surest down.</summary>
/// <param name="capacity">The most objects that are gone through.</param>
internal sealed class ScoreDescent(int capacity)
{
    private readonly double[] precisions = new double[capacity];
    private readonly long[] hits = new long[capacity];

    /// <summary>The highest precision at the score of an object or a lower one.</summary>
    public double Precision(int place) => precisions[place];

    /// <summary>
    /// Walks down the scores and notes how many true objects are found, and with which precision: the highest at this or a lower
    /// score. Returns how many are found in the end.
    /// </summary>
    public long Count(int[] counted, ReadOnlySpan<MatchResult> results)
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
    public int FirstReaching(double recall, double positives, int count, int place)
    {
        while (place < count && hits[place] / positives < recall)
        {
            place++;
        }

        return place;
    }
}
