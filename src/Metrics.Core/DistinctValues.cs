namespace Metrics;

/// <summary>What values a tensor holds, and how often.</summary>
/// <remarks>TorchSharp leaves out what is not asked for, so its results may be null; here all that is returned is there.</remarks>
internal static class DistinctValues
{
    /// <summary>The distinct values in rising order, the place of each element among them, and how often each occurs.</summary>
    public static (Tensor Values, Tensor Places, Tensor Counts) Of(Tensor elements)
    {
        var (values, places, counts) = elements.unique(sorted: true, return_inverse: true, return_counts: true);
        return (values, places!, counts!);
    }

    /// <summary>How often each distinct value of a sorted vector occurs.</summary>
    public static Tensor CountsOfSorted(Tensor sorted)
    {
        var (_, _, counts) = sorted.unique_consecutive(return_counts: true);
        return counts!;
    }
}
