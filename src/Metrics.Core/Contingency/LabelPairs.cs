namespace Metrics;

/// <summary>
/// A contingency table as a tensor: an int64 row (label of the target, label of the predictions, count) for each pair of labels that
/// occurs. Any integers are labels, and the table is as large as the number of pairs, whatever the labels are.
/// </summary>
/// <remarks>The table of no data is a single row of zeros: a pair that occurs 0 times.</remarks>
internal static class LabelPairs
{
    /// <summary>Counts the pairs of two int64 vectors of labels.</summary>
    public static Tensor Of(Tensor preds, Tensor target) => Count(target, preds, ones_like(target));

    /// <summary>The table of two sets of samples.</summary>
    public static Tensor Add(Tensor table, Tensor other)
    {
        var rows = cat([table, other]);
        return Count(rows[.., 0], rows[.., 1], rows[.., 2]);
    }

    private static Tensor Count(Tensor target, Tensor preds, Tensor counts)
    {
        var (targets, targetIndex, _) = target.unique(return_inverse: true);
        var (found, foundIndex, _) = preds.unique(return_inverse: true);
        var width = Math.Max(1, found.shape[0]);
        var (pairs, pairIndex, _) = ((targetIndex * width) + foundIndex).unique(return_inverse: true);
        var totals = zeros(pairs.shape[0], dtype: ScalarType.Int64, device: counts.device).index_add(0, pairIndex, counts, 1);
        return stack([targets.index_select(0, pairs.div(width, RoundingMode.floor)), found.index_select(0, pairs.remainder(width)), totals], 1);
    }
}
