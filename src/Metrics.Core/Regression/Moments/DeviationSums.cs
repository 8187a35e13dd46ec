using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Sums of deviations of pairs from an origin that each resample has for itself, on the CPU.</summary>
internal static class DeviationSums
{
    /// <summary>Deviations of x and of y, their squares, and their products.</summary>
    public const int PerOutput = 5;

    /// <summary>The sums in some resamples.</summary>
    /// <param name="counts">How often these hold each pair.</param>
    /// <param name="columns">The pairs, float64 [2, D, N], contiguous.</param>
    /// <param name="origin">The origins, float64 [R, 2·D]: x, then y.</param>
    /// <returns>The five sums of each output, a kind of sum after the other.</returns>
    public static Vector512<double>[] Of(RowCounts counts, Tensor columns, Tensor origin)
    {
        var outputs = (int)columns.shape[1];
        var words = counts.Words;
        var origins = Lanes(origin);
        var sums = new Vector512<double>[PerOutput * outputs];
        Parallel.For(0, outputs, output =>
        {
            var values = MemoryMarshal.Cast<byte, double>(columns.bytes);
            var x = values.Slice(output * words.Length, words.Length);
            var y = values.Slice((outputs + output) * words.Length, words.Length);
            var own = Of(words.Span, x, y, origins[output], origins[outputs + output]);
            for (var i = 0; i < PerOutput; i++)
            {
                sums[(i * outputs) + output] = own[i];
            }
        });
        return sums;
    }

    private static Vector512<double>[] Of(ReadOnlySpan<ulong> words, ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, Vector512<double> xOrigin, Vector512<double> yOrigin)
    {
        var (xSum, ySum, xSquares, ySquares, products) =
            (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < words.Length; i++)
        {
            var count = RowCounts.Lanes(words[i]);
            var (x, y) = (Vector512.Create(xs[i]) - xOrigin, Vector512.Create(ys[i]) - yOrigin);
            var (weightedX, weightedY) = (count * x, count * y);
            xSum += weightedX;
            ySum += weightedY;
            xSquares += weightedX * x;
            ySquares += weightedY * y;
            products += weightedX * y;
        }

        return [xSum, ySum, xSquares, ySquares, products];
    }

    /// <summary>The rows of a matrix [R, K] as lanes of K vectors.</summary>
    private static Vector512<double>[] Lanes(Tensor rows)
    {
        var values = rows.transpose(0, 1).contiguous().data<double>().ToArray().Chunk((int)rows.shape[0]);
        return [.. values.Select(own => Vector512.Create<double>([.. own, .. new double[RowCounts.AtOnce - own.Length]]))];
    }
}
