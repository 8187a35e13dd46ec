namespace Metrics;

/// <summary>Pairs whose moments are computed under weights. Moments are no sums, but merge as if they were.</summary>
/// <param name="x">The first of each pair; float64 [N, D].</param>
/// <param name="y">The second of each pair; float64 [N, D].</param>
/// <param name="isDouble">Whether the result is float64, which is the last number of each row.</param>
internal sealed class MomentRows(Tensor x, Tensor y, bool isDouble) : RowSums(x.shape[0], (7 * x.shape[1]) + 2)
{
    /// <summary>Deviations of x and of y, their squares, and their products.</summary>
    private const int PerOutput = 5;

    /// <summary>The part of the squares about the origin that may be left about the mean: with less, too many digits would be lost.</summary>
    private const double LeastPart = 1e-6;

    /// <summary>The number of outputs, D.</summary>
    public long Outputs { get; } = x.shape[1];

    /// <inheritdoc/>
    /// <remarks>As <see cref="PairMoments.Of"/>, in two passes.</remarks>
    public override Tensor Weighted(Tensor weights)
    {
        var count = weights.sum(1, keepdim: true);
        var each = weights.unsqueeze(-1);

        // A pair that counts 0 times adds nothing, whatever it is: 0 · ∞ would be NaN. Pairs and deviations have the shape [2, R, N, D].
        var counted = stack([x, y]).unsqueeze(1).masked_fill(each.eq(0), 0);
        var origin = (counted * each).sum([2]) / Ratio.NotZero(count);
        var own = counted - origin.unsqueeze(2);
        var weighted = own * each;
        return WithDtype(Centred(count, origin, weighted.sum([2]), (weighted * own).sum([2]), (weighted[0] * own[1]).sum([1])));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// In one pass, about the mean of all rows, which is near that of a resample. Where it is not, as may be with few rows, two passes
    /// are taken.
    /// </remarks>
    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        var inTwoPasses = base.Counting(weight);
        if (weight is not null || x.device_type != DeviceType.CPU || Rows == 0)
        {
            return inTwoPasses;
        }

        var (origin, columns) = Deviations();
        return !columns.isfinite().all().ToBoolean() ? inTwoPasses : counts =>
        {
            var count = tensor(counts.Totals.ToArray(), dtype: ScalarType.Float64).unsqueeze(1);
            var sums = CountedSums.Of(counts, columns).unflatten(1, PerOutput, Outputs).transpose(0, 1);
            var moments = Centred(count, origin.expand(-1, counts.Resamples, -1), sums[..2], sums[2..4], sums[4]);
            return moments.Squares.lt(sums[2..4] * LeastPart).any().ToBoolean() ? inTwoPasses(counts) : WithDtype(moments);
        };
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new MomentRows(x.index_select(0, chosen), y.index_select(0, chosen), isDouble);

    /// <summary>The moments that rows add up to, [1 + 7·D]; those of several weightings, [R, 1 + 7·D], stay side by side.</summary>
    public static PairMoments OfSums(Tensor sums)
    {
        var all = PairMoments.Unpack(sums.reshape(-1, sums.shape[^1]));
        var (count, origin, mean, squares, products) = all;
        return sums.dim() > 1 ? all : new(count[0, 0], origin[.., 0], mean[.., 0], squares[.., 0], products[0]);
    }

    /// <summary>The moments of two sets together, for each of several weightings.</summary>
    public static Tensor Merge(Tensor mine, Tensor theirs)
    {
        var last = mine.shape[1] - 1;
        var merged = PairMoments.Merge(PairMoments.Unpack(mine.narrow(1, 0, last)), PairMoments.Unpack(theirs.narrow(1, 0, last)));
        return WithDtype(merged, mine.narrow(1, last, 1) + theirs.narrow(1, last, 1));
    }

    /// <summary>The moments, from sums of deviations from an origin, of their squares and of their products: float64 [2, R, D] and [R, D].</summary>
    private static PairMoments Centred(Tensor count, Tensor origin, Tensor deviations, Tensor squares, Tensor products)
    {
        var mean = deviations / Ratio.NotZero(count);
        return new(count, origin, mean, squares - (mean.square() * count), products - (mean[0] * mean[1] * count));
    }

    private static Tensor WithDtype(PairMoments moments, Tensor doubles) => cat([moments.Pack(), doubles], 1);

    private Tensor WithDtype(PairMoments moments) => WithDtype(moments, moments.Count * (isDouble ? 1 : 0));

    /// <summary>The mean of all rows, [2, 1, D], and the deviations from it, their squares and their products, [5·D, N].</summary>
    private (Tensor Origin, Tensor Columns) Deviations()
    {
        var pairs = stack([x, y]);

        // The mean of equal numbers may be off by its rounding; the deviations should be 0.
        var origin = where(pairs.amin([1], keepdim: true).eq(pairs.amax([1], keepdim: true)), pairs.narrow(1, 0, 1), pairs.mean([1], keepdim: true));
        var own = pairs - origin;
        return (origin, cat([own, own.square(), (own[0] * own[1]).unsqueeze(0)]).transpose(1, 2).contiguous().flatten(0, 1));
    }
}
