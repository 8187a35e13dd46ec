using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Sums over rows on the CPU, each row counted as often as a resample holds it, with a lane for each resample.</summary>
internal static class CountedSums
{
    /// <summary>So many counts lie in the nearest cache while several columns are summed.</summary>
    private const int RowsAtOnce = 64;

    /// <summary>The sums of columns.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="columns">Float64 [K, rows], contiguous, on the CPU.</param>
    /// <returns>Float64 [resamples, K].</returns>
    public static Tensor Of(RowCounts counts, Tensor columns)
    {
        var sums = new Vector512<double>[columns.shape[0] * LaneCounts.Parts];
        Add(counts.Rows, MemoryMarshal.Cast<byte, double>(columns.bytes), sums);
        return tensor(MemoryMarshal.Cast<Vector512<double>, double>(sums).ToArray(), [columns.shape[0], RowCounts.AtOnce], dtype: ScalarType.Float64)
            .transpose(0, 1).narrow(0, 0, counts.Resamples);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<Vector256<byte>> rows, ReadOnlySpan<double> columns, Span<Vector512<double>> sums)
    {
        Span<Vector512<double>> weights = stackalloc Vector512<double>[RowsAtOnce * LaneCounts.Parts];
        for (var first = 0; first < rows.Length; first += RowsAtOnce)
        {
            var own = rows.Slice(first, Math.Min(RowsAtOnce, rows.Length - first));
            for (var i = 0; i < own.Length; i++)
            {
                var row = LaneCounts.Of(own[i]);
                for (var part = 0; part < LaneCounts.Parts; part++)
                {
                    weights[(LaneCounts.Parts * i) + part] = row.ToDouble(part);
                }
            }

            for (var column = 0; column < sums.Length / LaneCounts.Parts; column++)
            {
                var values = columns.Slice((column * rows.Length) + first, own.Length);
                AddProduct(weights, values, sums.Slice(LaneCounts.Parts * column, LaneCounts.Parts));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddProduct(ReadOnlySpan<Vector512<double>> weights, ReadOnlySpan<double> values, Span<Vector512<double>> sums)
    {
        var (first, second, third, fourth) = (sums[0], sums[1], sums[2], sums[3]);
        weights = weights[..(LaneCounts.Parts * values.Length)];
        for (var i = 0; i < values.Length; i++)
        {
            var value = Vector512.Create(values[i]);
            first = Vector512.FusedMultiplyAdd(weights[LaneCounts.Parts * i], value, first);
            second = Vector512.FusedMultiplyAdd(weights[(LaneCounts.Parts * i) + 1], value, second);
            third = Vector512.FusedMultiplyAdd(weights[(LaneCounts.Parts * i) + 2], value, third);
            fourth = Vector512.FusedMultiplyAdd(weights[(LaneCounts.Parts * i) + 3], value, fourth);
        }

        (sums[0], sums[1], sums[2], sums[3]) = (first, second, third, fourth);
    }
}
