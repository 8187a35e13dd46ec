using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The edit distance of sequences that are not too different, with one word of bits for each column of the table.</summary>
/// <remarks>
/// A path of at most 63 edits stays within 64 neighbouring diagonals, so a column needs the 64 rows around the diagonal only; from
/// column to column they move down by one row. A cell outside is taken to be worse than its neighbour inside, so the result is never
/// too small. Source: Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003).
/// Instances are reused, and not shared between threads.
/// </remarks>
internal sealed class BandedDistance
{
    /// <summary>The largest distance that is found.</summary>
    public const int Most = 63;

    /// <summary>Symbols are below this: the characters of most alphabets, and the words of a sentence.</summary>
    private const int Symbols = 2048;

    private readonly Places[] places = new Places[Symbols];
    private long newest;

    /// <summary>The edit distance.</summary>
    /// <param name="rows">The shorter sequence; not empty.</param>
    /// <param name="columns">The longer sequence.</param>
    /// <returns>The distance, or more than <see cref="Most"/> if it is larger than that or not to be found in this way.</returns>
    public int Of(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns)
    {
        var longer = columns.Length - rows.Length;
        if (longer > Most || rows.ContainsAnyExceptInRange(0, Symbols - 1) || columns.ContainsAnyExceptInRange(0, Symbols - 1))
        {
            return Most + 1;
        }

        // The rows above the first are empty: what earlier sequences have left moves out of sight.
        newest += Most + 1;
        var below = Math.Min((Most - longer) / 2, rows.Length);
        foreach (var symbol in rows[..below])
        {
            Enter(symbol, ++newest);
        }

        var band = new Band { Rises = ulong.MaxValue << (Most - below) };
        var distance = below + DistanceToLastRow(rows[below..], columns, ref band);
        return distance > Most + longer + below ? distance : distance + DistanceInLastRow(columns[(rows.Length - below)..], ref band);
    }

    /// <summary>Goes down the lowest diagonal of the band, from column 0 to the last row.</summary>
    /// <param name="entering">The rows below the band.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="band">The differences within the band.</param>
    /// <returns>By how much the last cell is above the first.</returns>
    private int DistanceToLastRow(ReadOnlySpan<int> entering, ReadOnlySpan<int> columns, ref Band band)
    {
        var (rises, falls) = (band.Rises, band.Falls);
        var at = newest;
        newest += entering.Length;
        var distance = entering.Length;
        columns = columns[..entering.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            Enter(entering[i], ++at);
            var equal = Of(columns[i], at);
            var same = (((equal & rises) + rises) ^ rises) | equal | falls;
            var right = falls | ~(same | rises);
            distance -= (int)(same >> Most);
            falls = same & rises;
            rises = falls | ~((same >> 1) | right);
            falls = (same >> 1) & right;
        }

        (band.Rises, band.Falls) = (rises, falls);
        return distance;
    }

    /// <summary>Goes to the right in the last row, which moves up in the band.</summary>
    private int DistanceInLastRow(ReadOnlySpan<int> columns, ref Band band)
    {
        var (rises, falls) = (band.Rises, band.Falls);
        var distance = 0;
        var last = 1UL << (Most - 1);
        foreach (var symbol in columns)
        {
            var equal = Of(symbol, ++newest);
            var same = (((equal & rises) + rises) ^ rises) | equal | falls;
            var right = falls | ~(same | rises);
            var left = same & rises;
            distance += ((right & last) != 0 ? 1 : 0) - ((left & last) != 0 ? 1 : 0);
            last >>= 1;
            rises = left | ~((same >> 1) | right);
            falls = (same >> 1) & right;
        }

        return distance;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(int symbol, long position)
    {
        ref var known = ref places[symbol];
        known.Rows = known.SeenFrom(position) | (1UL << Most);
        known.Newest = position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Of(int symbol, long position) => places[symbol].SeenFrom(position);

    [StructLayout(LayoutKind.Auto)]
    private struct Band
    {
        public ulong Rises;
        public ulong Falls;
    }

    /// <summary>The last 64 rows up to one of them in which a symbol stands, the newest as the highest bit.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Places
    {
        public ulong Rows;
        public long Newest;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ulong SeenFrom(long position)
        {
            var steps = position - Newest;
            return (Rows >> (int)steps) & (ulong)((steps - Most - 1) >> Most);
        }
    }
}
