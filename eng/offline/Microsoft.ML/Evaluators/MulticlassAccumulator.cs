namespace Microsoft.ML.Data;

/// <summary>
/// Gathers the rows of a multiclass evaluation. The guesses of a row are the classes by falling score, the earlier class
/// first among equals; the evaluator does not look at the predicted label. Rows without a label or with a score that is
/// not finite do not count.
/// </summary>
internal sealed class MulticlassAccumulator(int classCount, int topK)
{
    /// <summary>The least probability that log-loss takes the logarithm of.</summary>
    private const float SmallestProbability = 1e-15f;

    private readonly double[][] _counts = [.. Enumerable.Range(0, classCount).Select(_ => new double[classCount])];
    private readonly double[] _logLosses = new double[classCount];
    private readonly double[] _hitsAtRank = new double[topK];
    private long _rows;

    /// <param name="label">Zero-based class, or NaN.</param>
    /// <param name="scores">A probability for each class.</param>
    public void Add(float label, ReadOnlySpan<float> scores)
    {
        if (float.IsNaN(label) || !AllFinite(scores))
            return;
        if (label < 0 || label >= classCount)
            throw new ArgumentOutOfRangeException(nameof(label), label, $"Expected a class from 0 to {classCount - 1}.");

        _rows++;
        var actual = (int)label;
        var rank = RankOf(actual, scores);
        _counts[actual][Extremes.IndexOfLargest(scores)]++;
        _logLosses[actual] -= Math.Log(Math.Clamp(scores[actual], SmallestProbability, 1));
        if (rank < topK)
            _hitsAtRank[rank]++;
    }

    public MulticlassClassificationMetrics ToMetrics(string[] classNames)
    {
        var classSizes = _counts.Select(row => row.Sum()).ToArray();
        var matrix = ConfusionMatrix.OfClasses(_counts, classNames);
        var presentClasses = classSizes.Count(size => size > 0);
        var logLoss = OrZero(_logLosses.Sum(), _rows);
        var priorEntropy = -classSizes.Where(size => size > 0).Sum(size => size / _rows * Math.Log(size / _rows));

        double hits = 0;
        double[] topKAccuracies = topK > 0 ? [.. _hitsAtRank.Select(h => OrZero(hits += h, _rows))] : null;
        return new MulticlassClassificationMetrics(
            matrix,
            OrZero(_counts.Select((row, i) => row[i]).Sum(), _rows),
            OrZero(matrix.PerClassRecall.Sum(), presentClasses),
            logLoss,
            (priorEntropy - logLoss) / priorEntropy,
            [.. _logLosses.Zip(classSizes, OrZero)],
            topK,
            topKAccuracies);
    }

    private static double OrZero(double sum, double count) => count > 0 ? sum / count : 0;

    private static bool AllFinite(ReadOnlySpan<float> scores)
    {
        foreach (var score in scores)
        {
            if (!float.IsFinite(score))
                return false;
        }

        return true;
    }

    private static int RankOf(int actual, ReadOnlySpan<float> scores)
    {
        var rank = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[actual] || (i < actual && scores[i].Equals(scores[actual])))
                rank++;
        }

        return rank;
    }
}
