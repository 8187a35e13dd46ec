namespace Metrics;

/// <summary>
/// A contingency table as a tensor: an int64 row (true label, found label, count) for each pair of labels that occurs. Any integers
/// are labels, and the table is as large as the number of pairs, whatever the labels are.
/// </summary>
/// <remarks>The table of no data is a single row of zeros: a pair that occurs 0 times.</remarks>
internal static class ClusterPairs
{
    /// <summary>Checks the labels of one batch, if the arguments ask for it, and counts their pairs.</summary>
    /// <exception cref="ArgumentException">The labels are not two vectors of as many integers, or one lies outside of its range.</exception>
    public static Tensor Of(Tensor preds, Tensor target, ExtrinsicClusteringOptions options)
    {
        if (options.ValidateArgs)
        {
            Check(preds, target);
            if (options.Classes is { } classes)
            {
                ClassificationChecks.LabelsInRange(preds, classes, ignored: null, nameof(preds));
                ClassificationChecks.LabelsInRange(target, classes, ignored: null, nameof(target));
            }
        }

        return Count(target.to(ScalarType.Int64), preds.to(ScalarType.Int64), ones_like(target, dtype: ScalarType.Int64));
    }

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

    private static void Check(Tensor preds, Tensor target)
    {
        ClassificationChecks.SameShape(preds, target);
        if (preds.dim() != 1)
        {
            throw new ArgumentException($"Expected preds and target of shape [N], got {ClassificationChecks.Shape(preds)}.", nameof(preds));
        }

        ClassificationChecks.AreLabels(preds, nameof(preds));
        ClassificationChecks.AreLabels(target, nameof(target));
    }
}
