using System.Numerics;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Which of some rows that are in order is the first one that a resample holds. Few have to be looked at: each row is in most resamples.</summary>
internal static class FirstDrawn
{
    /// <summary>The place in the order, for each resample; the number of rows where it holds none.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="order">The rows in their order.</param>
    public static long[] PlacesOf(RowCounts counts, ReadOnlySpan<long> order)
    {
        var places = new long[counts.Resamples];
        Array.Fill(places, order.Length);
        var without = uint.MaxValue >> (RowCounts.AtOnce - counts.Resamples);
        for (var place = 0; place < order.Length && without != 0; place++)
        {
            var holders = without & ~Vector256.Equals(counts.Rows[(int)order[place]], Vector256<byte>.Zero).ExtractMostSignificantBits();
            without ^= holders;
            for (; holders != 0; holders &= holders - 1)
            {
                places[BitOperations.TrailingZeroCount(holders)] = place;
            }
        }

        return places;
    }
}
