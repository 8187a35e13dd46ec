namespace Metrics;

/// <summary>Rows that add to the sums of several parts, which stand side by side.</summary>
/// <param name="parts">What the same rows add to each part.</param>
internal sealed class JoinedRows(params RowSums[] parts) : RowSums(parts[0].Rows, parts.Sum(part => part.Width))
{
    public override Tensor Weighted(Tensor weights) => Join(part => part.Weighted(weights));

    public override Tensor Counted(RowCounts counts, Tensor? weight) => Join(part => part.Counted(counts, weight));

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new JoinedRows(Array.ConvertAll(parts, part => part.Select(chosen)));

    private Tensor Join(Func<RowSums, Tensor> sums) => cat([.. parts.Select(sums)], 1);
}
