namespace Metrics;

/// <summary>
/// What each row of a batch adds to states that are sums over rows. The states of a weighted batch, and of a resample of a batch, are
/// the same sums with each row counted as often as it weighs.
/// </summary>
/// <param name="rows">The number of rows.</param>
/// <param name="width">The number of sums.</param>
internal abstract class RowSums(long rows, long width)
{
    /// <summary>Bounds the memory for what lies between counts and sums.</summary>
    private const long ResamplesAtOnce = 8;

    /// <summary>The number of rows.</summary>
    public long Rows { get; } = rows;

    /// <summary>The number of sums, K.</summary>
    public long Width { get; } = width;

    /// <summary>The sums under several weightings.</summary>
    /// <param name="weights">How often each row counts, float64 [R, rows].</param>
    /// <returns>Float64 [R, K].</returns>
    public abstract Tensor Weighted(Tensor weights);

    /// <summary>Gets ready to take the sums of one block of resamples after the other.</summary>
    /// <param name="weight">What each row weighs; <see langword="null"/> if 1.</param>
    /// <returns>What takes the counts of a block of R resamples to their sums, float64 [R, K].</returns>
    public virtual Func<RowCounts, Tensor> Counting(Tensor? weight) => counts => FewAtOnce(counts, own =>
    {
        var weights = own.to_type(ScalarType.Float64);
        return Weighted(weight is null ? weights : weights * weight.reshape(1, -1));
    });

    /// <summary>
    /// A number for each row, int64 [rows], that is equal for rows that add the same; <see langword="null"/> where nearly all rows
    /// differ.
    /// </summary>
    public abstract Tensor? Kinds();

    /// <summary>The sums over some of the rows.</summary>
    /// <param name="chosen">Row numbers.</param>
    public abstract RowSums Select(Tensor chosen);

    /// <summary>Takes tensors of counts, uint8 [r, rows], to tensors with a row for each resample.</summary>
    protected static Tensor FewAtOnce(RowCounts counts, Func<Tensor, Tensor> take)
    {
        var values = new List<Tensor>();
        foreach (var own in counts.All.split(ResamplesAtOnce))
        {
            using var scope = NewDisposeScope();
            values.Add(take(own).MoveToOuterDisposeScope());
        }

        return cat(values);
    }

    /// <summary>The weights of samples, [R, samples], from those of their rows.</summary>
    protected static Tensor OfSamples(Tensor weights, SampleRows? rows) =>
        rows is null or { AreSamples: true } ? weights : weights.index_select(1, rows.Value.ToTensor(weights.device));
}

/// <summary>Samples that add numbers.</summary>
/// <param name="values">What each sample adds, float64 [samples, K].</param>
/// <param name="rows">The rows that the samples come from; left out, each row is one sample.</param>
internal sealed class ValueRows(Tensor values, SampleRows? rows = null) : RowSums(rows?.Count ?? values.shape[0], values.shape[1])
{
    private readonly bool areFinite = values.isfinite().all().ToBoolean();

    public override Tensor Weighted(Tensor weights)
    {
        var ofSamples = OfSamples(weights, rows);

        // A sample that counts 0 times adds nothing, whatever it is: 0 · ∞ would be NaN.
        return areFinite
            ? ofSamples.matmul(values)
            : (values.transpose(0, 1) * ofSamples.unsqueeze(1)).masked_fill(ofSamples.eq(0).unsqueeze(1), 0).sum([2]);
    }

    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        if (!areFinite || weight is not null || rows is { AreSamples: false } || values.device_type != DeviceType.CPU)
        {
            return base.Counting(weight);
        }

        var columns = values.transpose(0, 1).contiguous();
        return counts => CountedSums.Of(counts, columns);
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new ValueRows(values.index_select(0, chosen), rows);
}

/// <summary>Samples with elements each of which adds 1, or a number, to one of K cells.</summary>
/// <param name="cells">The cell of each element, int64 [samples, elements]; the number K stands for none.</param>
/// <param name="width">The number of cells, K.</param>
/// <param name="values">What each element adds, float64 [samples, elements]; <see langword="null"/> for 1.</param>
/// <param name="rows">The rows that the samples come from; left out, each row is one sample.</param>
internal sealed class CellRows(Tensor cells, long width, Tensor? values = null, SampleRows? rows = null) : RowSums(rows?.Count ?? cells.shape[0], width)
{
    /// <summary>With more elements in a row, rows that are alike are not looked for.</summary>
    private const long FewElements = 16;

    public override Tensor Weighted(Tensor weights)
    {
        var weightings = weights.shape[0];
        var places = Width + 1;
        var offsets = arange(weightings, device: cells.device).mul(places).reshape(-1, 1, 1);
        var bins = (offsets + cells.unsqueeze(0)).flatten();
        var added = OfSamples(weights, rows).unsqueeze(-1) * (values ?? ones(1, 1, dtype: ScalarType.Float64, device: cells.device)).unsqueeze(0);
        long[] all = [weightings, .. cells.shape];
        return bincount(bins, added.expand(all).reshape(-1), weightings * places).reshape(weightings, places).narrow(1, 0, Width);
    }

    public override Tensor? Kinds()
    {
        if (values is not null || rows is { AreSamples: false } || cells.shape[1] is 0 or > FewElements)
        {
            return null;
        }

        var kinds = cells[.., 0];
        for (var element = 1; element < cells.shape[1]; element++)
        {
            kinds = RowKinds.Combine(kinds, cells[.., element], Width + 1);
        }

        return kinds;
    }

    public override RowSums Select(Tensor chosen) => new CellRows(cells.index_select(0, chosen), Width, values?.index_select(0, chosen));
}
