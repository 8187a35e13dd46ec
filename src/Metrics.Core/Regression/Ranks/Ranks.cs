namespace Metrics;

/// <summary>The order of the elements of a vector.</summary>
internal static class Ranks
{
    /// <summary>The ranks from 1; equal elements share the mean of theirs.</summary>
    public static Tensor Of(Tensor vector)
    {
        var (_, places, counts) = vector.unique(sorted: true, return_inverse: true, return_counts: true);
        var last = counts.cumsum(0).to(ScalarType.Float64);
        return (last - ((counts - 1) / 2.0))[places];
    }
}
