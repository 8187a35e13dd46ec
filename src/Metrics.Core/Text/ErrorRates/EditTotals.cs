namespace Metrics;

/// <summary>What <see cref="EditCounts"/> add up to: scalars, or under several weightings [R].</summary>
/// <param name="Errors">The number of edits that turn the predictions into the targets.</param>
/// <param name="TargetLength">The length of the targets.</param>
/// <param name="PredsLength">The length of the predictions.</param>
/// <param name="LongerLength">The length of the longer text of each pair.</param>
internal readonly record struct EditTotals(Tensor Errors, Tensor TargetLength, Tensor PredsLength, Tensor LongerLength)
{
    /// <summary>Reads sums of the numbers of pairs, [4] or [R, 4].</summary>
    public static EditTotals OfSums(Tensor sums)
    {
        var totals = sums.unbind(-1);
        return new(totals[0], totals[1], totals[2], totals[3]);
    }
}
