namespace Metrics;

/// <summary>The order of the elements of a vector.</summary>
internal static class Ranks
{
    /// <summary>The ranks from 1; equal elements share the mean of theirs.</summary>
    public static Tensor Of(Tensor vector)
    {
        // Sorting, not hashing: unique() takes several times as long where nearly all numbers differ.
        var (sorted, order) = vector.sort();
        var others = Math.Max(vector.shape[0] - 1, 0);
        var isFirst = ones_like(sorted, dtype: ScalarType.Bool);
        isFirst.narrow(0, vector.shape[0] - others, others).copy_(sorted.narrow(0, vector.shape[0] - others, others).ne(sorted.narrow(0, 0, others)));
        var group = isFirst.cumsum(0) - 1;
        var counts = bincount(group);
        var last = counts.cumsum(0).to(ScalarType.Float64);
        return zeros_like(sorted, dtype: ScalarType.Float64).scatter_(0, order, (last - ((counts - 1) / 2.0))[group]);
    }
}
