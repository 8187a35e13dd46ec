using System.Buffers;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Sorts documents by query, and those of each query by falling score; documents with the same score keep their order.</summary>
internal static class SegmentedSort
{
    /// <summary>A span of bytes over the numbers of queries ends at 2 GiB.</summary>
    private const long MaxManagedLength = int.MaxValue / sizeof(long);

    private const uint SignBit = 0x8000_0000;

    /// <summary>Sorts.</summary>
    /// <param name="indexes">The query of each document, int64 [N].</param>
    /// <param name="scores">The score of each document, float32 or float64 [N].</param>
    /// <returns>The documents in their new order, int64 [N], and the number of documents of each query, int64 [S].</returns>
    public static (Tensor Order, Tensor Counts) Sort(Tensor indexes, Tensor scores) =>
        scores.device_type == DeviceType.CPU && scores.dtype == ScalarType.Float32 && scores.NumberOfElements <= MaxManagedLength
            ? SortManaged(indexes, scores)
            : SortTensors(indexes, scores);

    private static (Tensor Order, Tensor Counts) SortTensors(Tensor indexes, Tensor scores)
    {
        var (_, byScore) = scores.sort(0, descending: true, stable: true);
        var (queries, byQuery) = indexes.index_select(0, byScore).sort(0, stable: true);
        return (byScore.index_select(0, byQuery), DistinctValues.CountsOfSorted(queries));
    }

    /// <summary>The same over the memory of tensors: many short sorts of integers in place of two long ones of tensors.</summary>
    private static (Tensor Order, Tensor Counts) SortManaged(Tensor indexes, Tensor scores)
    {
        var queries = MemoryMarshal.Cast<byte, long>(indexes.contiguous().bytes);
        var values = MemoryMarshal.Cast<byte, float>(scores.contiguous().bytes);
        var order = new long[queries.Length];
        var counts = GroupByQuery(queries, order);
        var keys = ArrayPool<ulong>.Shared.Rent(order.Length);
        var start = 0;
        foreach (var count in counts)
        {
            SortQuery(values, order.AsSpan(start, (int)count), keys.AsSpan(0, (int)count));
            start += (int)count;
        }

        ArrayPool<ulong>.Shared.Return(keys);
        return (tensor(order, device: scores.device), tensor(counts.ToArray(), device: scores.device));
    }

    /// <summary>Brings the documents of each query together, in any order among themselves.</summary>
    /// <returns>The number of documents of each query.</returns>
    private static List<long> GroupByQuery(ReadOnlySpan<long> queries, Span<long> order)
    {
        var (lowest, highest, isGrouped) = (long.MaxValue, long.MinValue, true);
        for (var i = 0; i < order.Length; i++)
        {
            isGrouped &= queries[i] >= highest;
            lowest = Math.Min(lowest, queries[i]);
            highest = Math.Max(highest, queries[i]);
            order[i] = i;
        }

        if (isGrouped)
        {
            return RunLengths(queries);
        }

        // Without overflow, although the numbers may lie at both ends of what an integer can hold.
        var range = (ulong)highest - (ulong)lowest;
        return range < (ulong)order.Length ? CountingSort(queries, order, lowest, (int)range) : ComparingSort(queries, order);
    }

    /// <summary>The way of numbers that lie close together.</summary>
    private static List<long> CountingSort(ReadOnlySpan<long> queries, Span<long> order, long lowest, int range)
    {
        var ends = new int[range + 1];
        foreach (var query in queries)
        {
            ends[query - lowest]++;
        }

        var lengths = new List<long>();
        var total = 0;
        foreach (ref var end in ends.AsSpan())
        {
            var length = end;
            (end, total) = (total, total + length);
            if (length > 0)
            {
                lengths.Add(length);
            }
        }

        for (var i = 0; i < queries.Length; i++)
        {
            order[ends[queries[i] - lowest]++] = i;
        }

        return lengths;
    }

    /// <summary>The way of any other numbers, such as hashes.</summary>
    private static List<long> ComparingSort(ReadOnlySpan<long> queries, Span<long> order)
    {
        var sorted = queries.ToArray();
        sorted.AsSpan().Sort(order);
        return RunLengths(sorted);
    }

    private static List<long> RunLengths(ReadOnlySpan<long> sorted)
    {
        var lengths = new List<long>();
        var start = 0;
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i == sorted.Length || sorted[i] != sorted[start])
            {
                lengths.Add(i - start);
                start = i;
            }
        }

        return lengths;
    }

    /// <summary>A score and, below it, a position in one integer: one sort of integers without a comparison of ties.</summary>
    private static void SortQuery(ReadOnlySpan<float> scores, Span<long> documents, Span<ulong> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = ((ulong)Descending(scores[(int)documents[i]]) << 32) | (uint)documents[i];
        }

        keys.Sort();
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = (uint)keys[i];
        }
    }

    /// <summary>A number that falls as the score rises. The bits of floating-point numbers are in order up to the sign; NaN comes first, and -0 is 0.</summary>
    private static uint Descending(float score)
    {
        if (float.IsNaN(score))
        {
            return 0;
        }

        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        return ~((bits & SignBit) == 0 ? bits | SignBit : ~bits);
    }
}
