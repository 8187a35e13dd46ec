namespace Metrics;

/// <summary>
/// Rows each of which adds 1 to its pair of labels. Which pairs there are is known by the labels alone, so the sums bring them along: the
/// label of the target of each pair, that of the predictions, and the count. Labels are two numbers, which are exact in float64.
/// </summary>
internal sealed class LabelPairRows : RowSums
{
    private const int PartsOfPair = 5;
    private const long LowPart = 1L << 32;

    private readonly Tensor pairs;
    private readonly RowSums cells;

    private LabelPairRows(Tensor pairs, RowSums cells)
        : base(cells.Rows, PartsOfPair * pairs.shape[0])
    {
        this.pairs = pairs;
        this.cells = cells;
    }

    /// <summary>The pairs of labels of a batch.</summary>
    public static LabelPairRows Of(LabelVectors labels)
    {
        var (pairs, ofSample) = LabelPairs.Number(labels.Target, labels.Preds);
        var none = pairs.shape[0];
        var ofRow = labels.Kept is { } kept ? full_like(kept, none, dtype: ScalarType.Int64).masked_scatter(kept, ofSample) : ofSample;
        return new(pairs, new CellRows(ofRow.unsqueeze(1), none));
    }

    /// <summary>The table of <see cref="LabelPairs"/> that sums over rows make.</summary>
    /// <param name="sums">The sums, float64 [K].</param>
    public static Tensor ToTable(Tensor sums)
    {
        var (pairs, counts) = Unpack(sums.unsqueeze(0));
        return cat([pairs, counts[0].to_type(ScalarType.Int64).unsqueeze(1)], 1);
    }

    /// <summary>The sums over two sets of rows together, for each of several weightings.</summary>
    public static Tensor Merge(Tensor mine, Tensor theirs)
    {
        var (ownPairs, ownCounts) = Unpack(mine);
        var (otherPairs, otherCounts) = Unpack(theirs);
        var all = cat([ownPairs, otherPairs]);
        var (pairs, place) = LabelPairs.Number(all[.., 0], all[.., 1]);
        var counts = cat([ownCounts, otherCounts], 1);
        return Pack(pairs, zeros(counts.shape[0], pairs.shape[0], dtype: counts.dtype, device: counts.device).index_add(1, place, counts, 1));
    }

    public override Tensor Weighted(Tensor weights) => Pack(pairs, cells.Weighted(weights));

    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        var counting = cells.Counting(weight);
        return counts => Pack(pairs, counting(counts));
    }

    public override Tensor? Kinds() => cells.Kinds();

    public override RowSums Select(Tensor chosen) => new LabelPairRows(pairs, cells.Select(chosen));

    private static Tensor Pack(Tensor pairs, Tensor counts)
    {
        var high = pairs.div(LowPart, RoundingMode.floor);
        var labels = cat([high, pairs - (high * LowPart)], 1).transpose(0, 1).to_type(ScalarType.Float64);
        return cat([labels.unsqueeze(0).expand(counts.shape[0], -1, -1), counts.unsqueeze(1)], 1).flatten(1);
    }

    private static (Tensor Pairs, Tensor Counts) Unpack(Tensor sums)
    {
        var parts = sums.unflatten(1, PartsOfPair, sums.shape[1] / PartsOfPair);
        var labels = parts[0].narrow(0, 0, PartsOfPair - 1).to_type(ScalarType.Int64);
        return (((labels.narrow(0, 0, 2) * LowPart) + labels.narrow(0, 2, 2)).transpose(0, 1), parts[.., PartsOfPair - 1]);
    }
}
