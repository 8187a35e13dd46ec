namespace Metrics;

/// <summary>Rows of which the largest numbers count, whatever else stands beside them.</summary>
internal sealed class ExtremeRows : RowSums
{
    private const double None = double.NegativeInfinity;

    private readonly Tensor largest;

    /// <summary>Takes the numbers of each row.</summary>
    /// <param name="numbers">Float64 [rows, K, numbers].</param>
    public ExtremeRows(Tensor numbers)
        : base(numbers.shape[0], numbers.shape[1]) =>
        largest = cat([numbers, full_like(numbers.sum([2], keepdim: true), None)], 2).amax([2]);

    private ExtremeRows(ExtremeRows all, Tensor chosen)
        : base(chosen.shape[0], all.Width) => largest = all.largest.index_select(0, chosen);

    public override Tensor Weighted(Tensor weights) => OfDrawn(weights);

    public override Func<RowCounts, Tensor> Counting(Tensor? weight) => counts => FewAtOnce(counts, OfDrawn);

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new ExtremeRows(this, chosen);

    private Tensor OfDrawn(Tensor weights)
    {
        var drawn = largest.unsqueeze(0).masked_fill(weights.eq(0).unsqueeze(-1), None);
        return cat([drawn, full_like(drawn.sum([1], keepdim: true), None)], 1).amax([1]);
    }
}
