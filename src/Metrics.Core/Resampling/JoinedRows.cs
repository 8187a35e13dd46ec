namespace Metrics;

/// <summary>Rows that add to the sums of several parts, which stand side by side.</summary>
/// <param name="parts">What the same rows add to each part.</param>
internal sealed class JoinedRows(params RowSums[] parts) : RowSums(parts[0].Rows, parts.Sum(part => part.Width))
{
    public override Tensor Weighted(Tensor weights) => cat([.. parts.Select(part => part.Weighted(weights))], 1);

    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        var countings = Array.ConvertAll(parts, part => part.Counting(weight));
        return counts => cat([.. countings.Select(counting => counting(counts))], 1);
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new JoinedRows(Array.ConvertAll(parts, part => part.Select(chosen)));
}
