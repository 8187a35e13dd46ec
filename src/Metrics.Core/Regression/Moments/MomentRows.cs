namespace Metrics;

/// <summary>Pairs whose moments are computed under weights. Moments are no sums, but merge as if they were.</summary>
/// <param name="x">The first of each pair; float64 [N, D].</param>
/// <param name="y">The second of each pair; float64 [N, D].</param>
/// <param name="isDouble">Whether the result is float64, which is the last number of each row.</param>
internal sealed class MomentRows(Tensor x, Tensor y, bool isDouble) : RowSums(x.shape[0], (7 * x.shape[1]) + 2)
{
    /// <summary>The number of outputs, D.</summary>
    public long Outputs { get; } = x.shape[1];

    /// <inheritdoc/>
    /// <remarks>As <see cref="PairMoments.Of"/>, in two passes.</remarks>
    public override Tensor Weighted(Tensor weights)
    {
        var pairs = stack([x, y]);
        var count = weights.sum(1, keepdim: true);
        var origin = weights.matmul(pairs) / Ratio.NotZero(count);

        // Deviations have the shape [2, R, N, D].
        var deviations = pairs.unsqueeze(1) - origin.unsqueeze(2);
        var weighted = deviations * weights.unsqueeze(-1);
        var mean = weighted.sum([2]) / Ratio.NotZero(count);
        var squares = (weighted * deviations).sum([2]) - (mean.square() * count);
        var products = (weighted[0] * deviations[1]).sum([1]) - (mean[0] * mean[1] * count);
        return WithDtype(new(count, origin, mean, squares, products), count * (isDouble ? 1 : 0));
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new MomentRows(x.index_select(0, chosen), y.index_select(0, chosen), isDouble);

    /// <summary>The moments that rows add up to, [1 + 7·D].</summary>
    public static PairMoments OfSums(Tensor sums)
    {
        var (count, origin, mean, squares, products) = PairMoments.Unpack(sums.unsqueeze(0));
        return new(count[0, 0], origin[.., 0], mean[.., 0], squares[.., 0], products[0]);
    }

    /// <summary>The moments of two sets together, for each of several weightings.</summary>
    public static Tensor Merge(Tensor mine, Tensor theirs)
    {
        var last = mine.shape[1] - 1;
        var merged = PairMoments.Merge(PairMoments.Unpack(mine.narrow(1, 0, last)), PairMoments.Unpack(theirs.narrow(1, 0, last)));
        return WithDtype(merged, mine.narrow(1, last, 1) + theirs.narrow(1, last, 1));
    }

    private static Tensor WithDtype(PairMoments moments, Tensor doubles) => cat([moments.Pack(), doubles], 1);
}
