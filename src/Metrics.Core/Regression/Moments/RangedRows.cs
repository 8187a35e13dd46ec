namespace Metrics;

/// <summary>Pairs whose moments are computed under weights, and the range of the y of those that weigh something.</summary>
/// <param name="moments">What gives the moments.</param>
/// <param name="y">The second of each pair; float64 [N, D].</param>
internal sealed class RangedRows(RowSums moments, Tensor y) : RowSums(moments.Rows, moments.Width + (2 * y.shape[1]))
{
    /// <summary>Takes what several weightings come to apart: the smallest and the largest y, float64 [R, D], and the moments.</summary>
    public static (Tensor Smallest, Tensor Largest, Tensor Moments) Split(Tensor sums, long outputs) =>
        (sums.narrow(1, 0, outputs), sums.narrow(1, outputs, outputs), sums.narrow(1, 2 * outputs, sums.shape[1] - (2 * outputs)));

    public override Tensor Weighted(Tensor weights) => cat([Range(weights), moments.Weighted(weights)], 1);

    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        var counting = moments.Counting(weight);
        return counts => cat([FewAtOnce(counts, Range), counting(counts)], 1);
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new RangedRows(moments.Select(chosen), y.index_select(0, chosen));

    private Tensor Range(Tensor weights)
    {
        var isOut = weights.eq(0).unsqueeze(-1);
        return cat([Bound(isOut, double.PositiveInfinity).amin([1]), Bound(isOut, double.NegativeInfinity).amax([1])], 1);
    }

    /// <summary>The y of each weighting with a number in the place of those left out, and once more for where there is none.</summary>
    private Tensor Bound(Tensor isOut, double none)
    {
        var bounded = y.unsqueeze(0).masked_fill(isOut, none);
        return cat([bounded, full(isOut.shape[0], 1, y.shape[1], none, dtype: ScalarType.Float64, device: y.device)], 1);
    }
}
