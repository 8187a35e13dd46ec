using System.Numerics;

namespace Metrics;

/// <summary>The edit distance and the longest common subsequence of two sequences of symbols, 64 cells of the table at a time.</summary>
/// <remarks>
/// Differences between neighbours in a column of the dynamic programme are −1, 0 or 1, so a column is two bit vectors, and a
/// column follows from the one before by a few operations on words. Long sequences are cut into stretches; what crosses from one
/// stretch to the next is kept for each column. Sources: Myers, A fast bit-vector algorithm for approximate string matching based on
/// dynamic programming (1999); Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003) and
/// Bit-parallel LCS-length computation revisited (2004). Instances are reused, and not shared between threads.
/// </remarks>
internal sealed class SequenceAlignment
{
    private readonly BandedDistance band = new();
    private readonly SymbolMasks masks = new();
    private sbyte[] carries = [];

    /// <summary>The smallest number of insertions, deletions and substitutions that turn one sequence into the other.</summary>
    public int Distance(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        Order(ref first, ref second);
        TrimCommonEnds(ref first, ref second);
        if (first.IsEmpty)
        {
            return second.Length;
        }

        var distance = band.Of(first, second);
        return distance <= BandedDistance.Most ? distance : DistanceByStretches(first, second);
    }

    /// <summary>The length of the longest sequence that both hold, with gaps.</summary>
    public int CommonLength(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        Order(ref first, ref second);
        var common = first.Length;
        TrimCommonEnds(ref first, ref second);
        common -= first.Length;
        var crossings = Carries(second.Length);
        crossings.Clear();
        for (var start = 0; start < first.Length; start += SymbolMasks.Length)
        {
            common += CommonStretch(first[start..Math.Min(start + SymbolMasks.Length, first.Length)], second, crossings);
        }

        return common;
    }

    private int DistanceByStretches(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var crossings = Carries(second.Length);
        crossings.Fill(1);
        for (var start = 0; start < first.Length; start += SymbolMasks.Length)
        {
            DistanceStretch(first[start..Math.Min(start + SymbolMasks.Length, first.Length)], second, crossings);
        }

        var distance = first.Length;
        foreach (var step in crossings)
        {
            distance += step;
        }

        return distance;
    }

    private static void Order(ref ReadOnlySpan<int> shorter, ref ReadOnlySpan<int> longer)
    {
        if (shorter.Length > longer.Length)
        {
            var other = shorter;
            shorter = longer;
            longer = other;
        }
    }

    /// <summary>What both begin or end with is in every best alignment.</summary>
    private static void TrimCommonEnds(ref ReadOnlySpan<int> first, ref ReadOnlySpan<int> second)
    {
        var start = first.CommonPrefixLength(second);
        first = first[start..];
        second = second[start..];
        var end = 0;
        while (end < first.Length && first[^(end + 1)] == second[^(end + 1)])
        {
            end++;
        }

        first = first[..^end];
        second = second[..^end];
    }

    private Span<sbyte> Carries(int columns)
    {
        if (carries.Length < columns)
        {
            carries = new sbyte[Math.Max(columns, 2 * carries.Length)];
        }

        return carries.AsSpan(0, columns);
    }

    /// <summary>Goes through all columns of a stretch of rows.</summary>
    /// <param name="rows">The symbols of the stretch.</param>
    /// <param name="columns">The symbols of the other sequence.</param>
    /// <param name="crossings">The horizontal differences above the stretch; those in its last row when it returns.</param>
    private void DistanceStretch(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, Span<sbyte> crossings)
    {
        masks.Set(rows);
        var words = (rows.Length + 63) / 64;
        var lastBit = (rows.Length - 1) & 63;
        Span<ulong> rises = stackalloc ulong[SymbolMasks.Words];
        Span<ulong> falls = stackalloc ulong[SymbolMasks.Words];
        rises.Fill(ulong.MaxValue);
        falls.Clear();
        for (var column = 0; column < columns.Length; column++)
        {
            var equal = masks.Of(columns[column]);
            var rise = crossings[column] > 0 ? 1UL : 0;
            var fall = crossings[column] < 0 ? 1UL : 0;
            for (var word = 0; word < words; word++)
            {
                var (up, down) = (rises[word], falls[word]);
                var vertical = equal[word] | down;
                var same = equal[word] | fall;
                var diagonal = (((same & up) + up) ^ up) | same;
                var horizontalRises = down | ~(diagonal | up);
                var horizontalFalls = up & diagonal;
                var shiftedRises = (horizontalRises << 1) | rise;
                var shiftedFalls = (horizontalFalls << 1) | fall;
                rises[word] = shiftedFalls | ~(vertical | shiftedRises);
                falls[word] = shiftedRises & vertical;
                var bit = word == words - 1 ? lastBit : 63;
                rise = (horizontalRises >> bit) & 1;
                fall = (horizontalFalls >> bit) & 1;
            }

            crossings[column] = (sbyte)((int)rise - (int)fall);
        }
    }

    /// <summary>Goes through all columns of a stretch of rows; the zeros of the bit vector are the steps of the common length.</summary>
    /// <returns>How much longer the common sequence is for the stretch.</returns>
    private int CommonStretch(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, Span<sbyte> crossings)
    {
        masks.Set(rows);
        var words = (rows.Length + 63) / 64;
        Span<ulong> levels = stackalloc ulong[SymbolMasks.Words];
        levels.Fill(ulong.MaxValue);
        for (var column = 0; column < columns.Length; column++)
        {
            var equal = masks.Of(columns[column]);
            var carry = (ulong)crossings[column];
            for (var word = 0; word < words; word++)
            {
                var level = levels[word];
                var matched = level & equal[word];
                var sum = level + matched;
                var overflow = sum < level ? 1UL : 0;
                sum += carry;
                carry = overflow | (sum < carry ? 1UL : 0);
                levels[word] = sum | (level - matched);
            }

            crossings[column] = (sbyte)carry;
        }

        var last = rows.Length & 63;
        if (last > 0)
        {
            levels[words - 1] |= ulong.MaxValue << last;
        }

        var common = 0;
        foreach (var level in levels[..words])
        {
            common += BitOperations.PopCount(~level);
        }

        return common;
    }
}
