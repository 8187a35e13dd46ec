using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Sums over rows on the CPU, each row counted as often as a resample holds it, with a lane for each resample.</summary>
internal static class CountedSums
{
    /// <summary>So many counts lie in the nearest cache while several columns are summed.</summary>
    private const int RowsAtOnce = 256;

    /// <summary>The sums of columns.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="columns">Float64 [K, rows], contiguous.</param>
    /// <returns>K sums.</returns>
    public static Vector512<double>[] Of(RowCounts counts, Tensor columns)
    {
        var words = counts.Words.Span;
        var values = MemoryMarshal.Cast<byte, double>(columns.bytes);
        var sums = new Vector512<double>[columns.shape[0]];
        Span<Vector512<double>> weights = stackalloc Vector512<double>[RowsAtOnce];
        for (var first = 0; first < words.Length; first += RowsAtOnce)
        {
            var own = weights[..Math.Min(RowsAtOnce, words.Length - first)];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = RowCounts.Lanes(words[first + i]);
            }

            for (var column = 0; column < sums.Length; column++)
            {
                sums[column] += Product(own, values.Slice((column * words.Length) + first, own.Length));
            }
        }

        return sums;
    }

    /// <summary>Sums that are side by side as the columns of a matrix, float64 [resamples, K].</summary>
    public static Tensor ToTensor(RowCounts counts, ReadOnlySpan<Vector512<double>> sums) =>
        tensor(MemoryMarshal.Cast<Vector512<double>, double>(sums).ToArray(), [sums.Length, RowCounts.AtOnce], dtype: ScalarType.Float64)
            .transpose(0, 1).narrow(0, 0, counts.Resamples);

    private static Vector512<double> Product(ReadOnlySpan<Vector512<double>> weights, ReadOnlySpan<double> values)
    {
        // Two sums that do not wait for each other.
        var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
        values = values[..weights.Length];
        var i = 0;
        for (; i < weights.Length - 1; i += 2)
        {
            even += weights[i] * values[i];
            odd += weights[i + 1] * values[i + 1];
        }

        return i < weights.Length ? even + odd + (weights[i] * values[i]) : even + odd;
    }
}
