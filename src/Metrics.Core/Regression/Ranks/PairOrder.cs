namespace Metrics;

/// <summary>How the pairs of samples of two vectors are ordered in one and in the other.</summary>
/// <param name="Count">The number n of samples.</param>
/// <param name="Difference">The number of concordant pairs minus that of discordant ones.</param>
/// <param name="Untied">The number of pairs that are tied in neither vector: concordant and discordant ones.</param>
/// <param name="First">The ties of the first vector.</param>
/// <param name="Second">The ties of the second vector.</param>
internal sealed record PairOrder(double Count, double Difference, double Untied, Ties First, Ties Second)
{
    /// <summary>The number of all pairs.</summary>
    public double Pairs => Count * (Count - 1) / 2;

    /// <summary>Counts in O(n log n): Knight, A computer method for calculating Kendall's tau with ungrouped data (1966).</summary>
    public static PairOrder Of(Tensor x, Tensor y)
    {
        var count = x.NumberOfElements;
        var (_, placesX, countsX) = DistinctValues.Of(x);
        var (_, placesY, countsY) = DistinctValues.Of(y);
        var joint = (placesX * Math.Max(countsY.NumberOfElements, 1)) + placesY;
        var (sorted, _) = joint.sort();
        var order = sorted.remainder(Math.Max(countsY.NumberOfElements, 1)).cpu().data<long>().ToArray();
        var (first, second, both) = (Ties.Of(countsX), Ties.Of(countsY), Ties.Of(DistinctValues.CountsOfSorted(sorted)));

        // Sorted by x, then y, the discordant pairs are those whose y stand in the wrong order.
        var pairs = count * (count - 1.0) / 2;
        var untied = pairs - first.Pairs - second.Pairs + both.Pairs;
        return new(count, untied - (2.0 * Inversions(order)), untied, first, second);
    }

    /// <summary>The number of pairs in the wrong order, by merging halves; the values come out sorted.</summary>
    private static long Inversions(Span<long> values)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        var half = values.Length / 2;
        var inversions = Inversions(values[..half]) + Inversions(values[half..]);
        var left = values[..half].ToArray();
        for (int i = 0, j = half, k = 0; i < left.Length; k++)
        {
            if (j < values.Length && values[j] < left[i])
            {
                values[k] = values[j++];
                inversions += left.Length - i;
            }
            else
            {
                values[k] = left[i++];
            }
        }

        return inversions;
    }
}

/// <summary>Sums over the groups of equal elements of a vector, t being the size of a group.</summary>
/// <param name="Distinct">The number of groups.</param>
/// <param name="Pairs">Σ t(t − 1)/2, the number of tied pairs.</param>
/// <param name="Triples">Σ t(t − 1)(t − 2).</param>
/// <param name="Weighted">Σ t(t − 1)(2t + 5).</param>
internal sealed record Ties(double Distinct, double Pairs, double Triples, double Weighted)
{
    public static Ties Of(Tensor sizes)
    {
        var t = sizes.to(ScalarType.Float64);
        var ordered = t * (t - 1);
        return new(sizes.NumberOfElements, ordered.sum().ToDouble() / 2, (ordered * (t - 2)).sum().ToDouble(), (ordered * ((t * 2) + 5)).sum().ToDouble());
    }
}
