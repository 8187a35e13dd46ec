using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>
/// Ranks the samples of one curve over the memory of tensors. The sort by digits takes a fraction of the time of one that compares,
/// and as the labels move with the scores, there is nothing to gather afterwards.
/// </summary>
internal static class RankedScores
{
    /// <summary>Fewer are sorted by comparison, all curves at once.</summary>
    private const long FewestSamples = 1 << 12;

    /// <summary>More do not fit into one array, nor their doubled area into 64 bits.</summary>
    private const long MostSamples = 1 << 28;

    private const int LargestDigit = 11;
    private const uint SignBit = 0x8000_0000;
    private const uint PositiveInfinity = 0x7F80_0000;
    private const uint PositiveNaN = 0x7FC0_0000;

    /// <summary>Whether samples can be ranked here.</summary>
    /// <param name="scores">The scores of some curves, [C, N].</param>
    public static bool CanRank(Tensor scores) =>
        scores.device_type == DeviceType.CPU && scores.dtype == ScalarType.Float32 && scores.shape[1] is >= FewestSamples and <= MostSamples;

    /// <summary>Sums over the curve of some samples.</summary>
    /// <param name="scores">The scores of one curve, float32 [N].</param>
    /// <param name="labels">The labels, as <see cref="CurveTask"/> has them, int8 [N].</param>
    public static CurveSums Sums(Tensor scores, Tensor labels)
    {
        var values = MemoryMarshal.Cast<byte, float>(scores.contiguous().bytes);
        var marks = MemoryMarshal.Cast<byte, sbyte>(labels.contiguous().bytes);
        return Sums<uint>(values, marks, WriteKeys) ?? Sums<ulong>(values, marks, WriteSignedKeys)!.Value;
    }

    private delegate int KeyWriter<TKey>(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, Span<TKey> keys);

    private static CurveSums? Sums<TKey>(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, KeyWriter<TKey> write)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var keys = ArrayPool<TKey>.Shared.Rent(scores.Length);
        var spare = ArrayPool<TKey>.Shared.Rent(scores.Length);
        try
        {
            var count = write(scores, labels, keys);
            return count < 0 ? null : CurveSums.Over<TKey>(Sort(keys.AsSpan(0, count), spare.AsSpan(0, count)));
        }
        finally
        {
            ArrayPool<TKey>.Shared.Return(keys);
            ArrayPool<TKey>.Shared.Return(spare);
        }
    }

    /// <summary>
    /// Keys that rise with scores that are not negative, which is what probabilities are: then 32 bits hold a label, too. NaN comes last; −0 is 0.
    /// </summary>
    /// <returns>The number of keys, as samples left out have none; −1 if a score is negative.</returns>
    private static int WriteKeys(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, Span<uint> keys)
    {
        labels = labels[..scores.Length];
        keys = keys[..scores.Length];
        var count = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var bits = BitConverter.SingleToUInt32Bits(scores[i]);
            if (bits > PositiveInfinity)
            {
                if (scores[i] < 0)
                {
                    return -1;
                }

                bits = float.IsNaN(scores[i]) ? PositiveNaN : 0;
            }

            keys[count] = (bits << 1) | (uint)(labels[i] & 1);
            count += labels[i] == CurveTask.Ignored ? 0 : 1;
        }

        return count;
    }

    /// <summary>Keys that rise with scores of either sign.</summary>
    private static int WriteSignedKeys(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, Span<ulong> keys)
    {
        var count = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var bits = float.IsNaN(scores[i]) ? PositiveNaN : scores[i] == 0 ? 0 : BitConverter.SingleToUInt32Bits(scores[i]);
            var rising = (bits & SignBit) == 0 ? bits | SignBit : ~bits;
            keys[count] = ((ulong)rising << 1) | (uint)(labels[i] & 1);
            count += labels[i] == CurveTask.Ignored ? 0 : 1;
        }

        return count;
    }

    /// <summary>Sorts by all bits but the last: by the lowest digit, then by the next, each time keeping the order of equal digits.</summary>
    /// <returns>The one of the two spans that the result is in.</returns>
    private static Span<TKey> Sort<TKey>(Span<TKey> keys, Span<TKey> spare)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var all = TKey.Zero;
        foreach (var key in keys)
        {
            all |= key;
        }

        return Sort(keys, spare, 1, all.GetShortestBitLength() - 1);
    }

    /// <summary>Sorts by some of the bits.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="spare">Room for as many again.</param>
    /// <param name="first">The lowest of the bits.</param>
    /// <param name="bits">How many bits.</param>
    /// <returns>The one of the two spans that the result is in.</returns>
    public static Span<TKey> Sort<TKey>(Span<TKey> keys, Span<TKey> spare, int first, int bits)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var digits = (bits + LargestDigit - 1) / LargestDigit;
        var width = digits == 0 ? 0 : (bits + digits - 1) / digits;
        Span<int> histogram = stackalloc int[1 << width];
        for (var digit = 0; digit < digits; digit++)
        {
            var own = histogram[..(1 << Math.Min(width, bits - (digit * width)))];
            SortByDigit(keys, spare, own, first + (digit * width));
            var sorted = spare;
            spare = keys;
            keys = sorted;
        }

        return keys;
    }

    private static void SortByDigit<TKey>(ReadOnlySpan<TKey> keys, Span<TKey> sorted, Span<int> histogram, int shift)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var mask = histogram.Length - 1;
        histogram.Clear();
        foreach (var key in keys)
        {
            histogram[int.CreateTruncating(key >> shift) & mask]++;
        }

        var start = 0;
        foreach (ref var bucket in histogram)
        {
            (bucket, start) = (start, start + bucket);
        }

        foreach (var key in keys)
        {
            sorted[histogram[int.CreateTruncating(key >> shift) & mask]++] = key;
        }
    }
}
