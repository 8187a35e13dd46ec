namespace Metrics;

/// <summary>Pairs whose moments are computed under weights. Moments are no sums, but merge as if they were.</summary>
/// <param name="x">The first of each pair; float64 [N, D].</param>
/// <param name="y">The second of each pair; float64 [N, D].</param>
/// <param name="isDouble">Whether the result is float64, which is the last number of each row.</param>
internal sealed class MomentRows(Tensor x, Tensor y, bool isDouble) : RowSums(x.shape[0], (7 * x.shape[1]) + 2)
{
    private readonly Tensor columns = stack([x.transpose(0, 1), y.transpose(0, 1)]).contiguous();

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
        return Centred(count, origin, weighted.sum([2]), (weighted * deviations).sum([2]), (weighted[0] * deviations[1]).sum([1]));
    }

    /// <inheritdoc/>
    /// <remarks>The same two passes, without a tensor of all deviations.</remarks>
    public override Tensor Counted(RowCounts counts, Tensor? weight)
    {
        if (weight is not null || columns.device_type != DeviceType.CPU)
        {
            return base.Counted(counts, weight);
        }

        var outputs = (int)columns.shape[1];
        var count = tensor(counts.Totals.ToArray(), dtype: ScalarType.Float64).unsqueeze(1);
        var origin = CountedSums.ToTensor(counts, CountedSums.Of(counts, columns.flatten(0, 1))) / Ratio.NotZero(count);
        var sums = CountedSums.ToTensor(counts, DeviationSums.Of(counts, columns, origin));
        var parts = sums.unflatten(1, DeviationSums.PerOutput, outputs).transpose(0, 1);
        return Centred(count, origin.unflatten(1, 2, outputs).transpose(0, 1), parts[..2], parts[2..4], parts[4]);
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

    /// <summary>The moments, from sums of deviations from an origin, of their squares and of their products: float64 [2, R, D] and [R, D].</summary>
    private Tensor Centred(Tensor count, Tensor origin, Tensor deviations, Tensor squares, Tensor products)
    {
        var mean = deviations / Ratio.NotZero(count);
        PairMoments moments = new(count, origin, mean, squares - (mean.square() * count), products - (mean[0] * mean[1] * count));
        return WithDtype(moments, count * (isDouble ? 1 : 0));
    }

    private static Tensor WithDtype(PairMoments moments, Tensor doubles) => cat([moments.Pack(), doubles], 1);
}
