namespace Metrics;

/// <summary>Rows sorted by what they add: numbers from 0 on for the kinds that occur.</summary>
/// <param name="OfRow">The kind of each row, int64 [rows].</param>
/// <param name="Sizes">The number of rows of each kind, int64 [kinds].</param>
/// <param name="Examples">The number of a row of each kind, int64 [kinds].</param>
internal sealed record RowKinds(Tensor OfRow, Tensor Sizes, Tensor Examples)
{
    /// <summary>There must be so many times as many rows as kinds to make it worthwhile.</summary>
    private const long RowsPerKind = 8;

    /// <summary>The kinds by what the rows add to each of several sums; <see langword="null"/> where too many rows differ.</summary>
    public static RowKinds? Of(IEnumerable<RowSums> sums)
    {
        Tensor? joint = null;
        foreach (var part in sums)
        {
            if (part.Kinds() is not { } kinds)
            {
                return null;
            }

            joint = joint is null ? kinds : Combine(joint, kinds, kinds.NumberOfElements == 0 ? 1 : kinds.max().ToInt64() + 1);
        }

        if (joint is null || joint.NumberOfElements == 0)
        {
            return null;
        }

        var (_, ofRow, sizes) = DistinctValues.Of(joint);
        var examples = zeros_like(sizes).scatter_(0, ofRow, arange(ofRow.shape[0], device: ofRow.device));
        return sizes.shape[0] * RowsPerKind <= ofRow.shape[0] ? new(ofRow, sizes, examples) : null;
    }

    /// <summary>A number for each pair of numbers, small enough to be combined again.</summary>
    /// <param name="first">The first of each pair, int64 below the number of rows.</param>
    /// <param name="second">The second of each pair, int64.</param>
    /// <param name="bound">A number above all of the second.</param>
    public static Tensor Combine(Tensor first, Tensor second, long bound)
    {
        var (_, numbers, _) = DistinctValues.Of((first * bound) + second);
        return numbers;
    }
}
