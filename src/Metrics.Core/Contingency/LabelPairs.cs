namespace Metrics;

/// <summary>
/// A contingency table as a tensor: an int64 row (label of the target, label of the predictions, count) for each pair of labels that
/// occurs. Any integers are labels, and the table is as large as the number of pairs, whatever the labels are.
/// </summary>
/// <remarks>The table of no data is a single row of zeros: a pair that occurs 0 times.</remarks>
internal static class LabelPairs
{
    /// <summary>Counts the pairs of labels of a batch.</summary>
    public static Tensor Of(LabelVectors labels) => Count(labels.Target, labels.Preds, ones_like(labels.Target));

    /// <summary>The table of two sets of samples.</summary>
    public static Tensor Add(Tensor table, Tensor other)
    {
        var rows = cat([table, other]);
        return Count(rows[.., 0], rows[.., 1], rows[.., 2]);
    }

    /// <summary>Numbers the pairs that occur.</summary>
    /// <returns>The pairs, int64 [K, 2] with the label of the target in front, and the number of the pair of each sample.</returns>
    public static (Tensor Pairs, Tensor OfSample) Number(Tensor target, Tensor preds)
    {
        var (targets, targetIndex, _) = DistinctValues.Of(target);
        var (found, foundIndex, _) = DistinctValues.Of(preds);
        var width = Math.Max(1, found.shape[0]);
        var (pairs, pairIndex, _) = DistinctValues.Of((targetIndex * width) + foundIndex);
        return (stack([targets.index_select(0, pairs.div(width, RoundingMode.floor)), found.index_select(0, pairs.remainder(width))], 1), pairIndex);
    }

    private static Tensor Count(Tensor target, Tensor preds, Tensor counts)
    {
        var (pairs, ofSample) = Number(target, preds);
        var totals = zeros(pairs.shape[0], dtype: ScalarType.Int64, device: counts.device).index_add(0, ofSample, counts, 1);
        return cat([pairs, totals.unsqueeze(1)], 1);
    }
}
