using System.Buffers;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>
/// Counts the samples of one curve at each of its points, over the memory of tensors. The sort by digits takes a fraction of the time of one
/// that compares, and as the labels move with the scores, there is nothing to gather afterwards.
/// </summary>
internal static class RankedCounts
{
    /// <summary>Fewer are sorted by comparison, all curves at once.</summary>
    private const long FewestSamples = 1 << 12;

    private const int DigitBits = 11;
    private const int DigitCount = 3;
    private const int Buckets = 1 << DigitBits;

    /// <summary>What a sample is stands in the last bits of its key: 0 left out, 1 negative, 2 positive.</summary>
    private const int MarkBits = 2;
    private const ulong Mark = 3;
    private const uint SignBit = 0x8000_0000;
    private const uint PositiveNaN = 0x7FC0_0000;

    /// <summary>Whether samples can be counted here.</summary>
    /// <param name="scores">The scores of some curves, [C, N].</param>
    public static bool CanCount(Tensor scores) =>
        scores.device_type == DeviceType.CPU && scores.dtype == ScalarType.Float32 && scores.shape[1] is >= FewestSamples and < int.MaxValue / (2 * sizeof(long));

    /// <summary>Counts.</summary>
    /// <param name="scores">The scores of one curve, float32 [N].</param>
    /// <param name="labels">The labels, as <see cref="CurveTask"/> has them, int8 [N].</param>
    /// <returns>True and false positives at each score that occurs, from the highest down, after a start with none: int64 [1, K + 1].</returns>
    public static (Tensor TruePositives, Tensor FalsePositives) Of(Tensor scores, Tensor labels)
    {
        var count = (int)scores.NumberOfElements;
        var keys = ArrayPool<ulong>.Shared.Rent(count);
        var spare = ArrayPool<ulong>.Shared.Rent(count);
        WriteKeys(MemoryMarshal.Cast<byte, float>(scores.contiguous().bytes), MemoryMarshal.Cast<byte, sbyte>(labels.contiguous().bytes), keys);
        var sorted = Sort(keys.AsSpan(0, count), spare.AsSpan(0, count));

        var counts = zeros(2, count + 1, dtype: ScalarType.Int64);
        var points = Accumulate(sorted, MemoryMarshal.Cast<byte, long>(counts.bytes));
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<ulong>.Shared.Return(spare);
        return (counts.narrow(0, 0, 1).narrow(1, 0, points), counts.narrow(0, 1, 1).narrow(1, 0, points));
    }

    /// <summary>Keys that rise as scores fall. NaN comes first, as libtorch sorts it; 0 and −0 are one score.</summary>
    private static void WriteKeys(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, Span<ulong> keys)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var score = scores[i];
            var bits = float.IsNaN(score) ? PositiveNaN : score == 0 ? 0 : BitConverter.SingleToUInt32Bits(score);
            var rising = (bits & SignBit) == 0 ? bits | SignBit : ~bits;
            keys[i] = ((ulong)~rising << MarkBits) | (uint)(labels[i] + 1);
        }
    }

    /// <summary>Sorts by the lowest digit, then by the next, each time keeping the order of equal digits.</summary>
    /// <returns>The one of the two spans that the result is in.</returns>
    private static Span<ulong> Sort(Span<ulong> keys, Span<ulong> spare)
    {
        Span<int> histogram = stackalloc int[Buckets];
        for (var digit = 0; digit < DigitCount; digit++)
        {
            var shift = MarkBits + (digit * DigitBits);
            histogram.Clear();
            foreach (var key in keys)
            {
                histogram[(int)(key >> shift) & (Buckets - 1)]++;
            }

            var start = 0;
            foreach (ref var bucket in histogram)
            {
                (bucket, start) = (start, start + bucket);
            }

            foreach (var key in keys)
            {
                spare[histogram[(int)(key >> shift) & (Buckets - 1)]++] = key;
            }

            var sorted = spare;
            spare = keys;
            keys = sorted;
        }

        return keys;
    }

    /// <returns>The number of points.</returns>
    private static int Accumulate(ReadOnlySpan<ulong> sorted, Span<long> counts)
    {
        var truePositives = counts[..(counts.Length / 2)];
        var falsePositives = counts[truePositives.Length..];
        var (positives, negatives, point) = (0L, 0L, 1);
        for (var i = 0; i < sorted.Length; i++)
        {
            var mark = sorted[i] & Mark;
            positives += (long)(mark >> 1);
            negatives += (long)(mark & 1);
            truePositives[point] = positives;
            falsePositives[point] = negatives;

            // A point that is not the end of its score is written over by the next sample.
            point += i + 1 == sorted.Length || sorted[i] >> MarkBits != sorted[i + 1] >> MarkBits ? 1 : 0;
        }

        return point;
    }
}
