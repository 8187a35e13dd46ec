using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>
/// Makes independent Poisson counts of n rows those of n draws with replacement. However many draws there are, each is of any row alike
/// and none knows of the others: that stays so when draws that are missing are added, or any of those that are too many taken back.
/// </summary>
internal static class MultinomialCounts
{
    /// <summary>Adds and takes back draws.</summary>
    /// <param name="rows">The counts of each row in all resamples.</param>
    /// <param name="stream">Where the rows come from that are added to or taken back.</param>
    public static void Correct(Span<Vector256<byte>> rows, RandomStream stream)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        var (totals, greatest) = (LaneCounts.Sum(rows), Greatest(rows));
        for (var resample = 0; resample < RowCounts.AtOnce; resample++)
        {
            for (var missing = rows.Length - (long)totals[resample]; missing > 0; missing--)
            {
                Change(ref rows[(int)stream.NextBelow(rows.Length)], resample, 1);
            }

            for (var surplus = totals[resample] - (long)rows.Length; surplus > 0; surplus--)
            {
                Change(ref AnyDrawn(rows, resample, greatest[resample], ref stream), resample, -1);
            }
        }
    }

    private static Vector256<byte> Greatest(ReadOnlySpan<Vector256<byte>> rows)
    {
        var greatest = Vector256<byte>.Zero;
        foreach (ref readonly var row in rows)
        {
            greatest = Vector256.Max(greatest, row);
        }

        return greatest;
    }

    /// <summary>The row of one of the draws, any of them alike: rows are picked until one was drawn more often than a picked number.</summary>
    private static ref Vector256<byte> AnyDrawn(Span<Vector256<byte>> rows, int resample, int greatest, ref RandomStream stream)
    {
        while (true)
        {
            ref var row = ref rows[(int)stream.NextBelow(rows.Length)];
            if (row[resample] > stream.NextBelow(greatest))
            {
                return ref row;
            }
        }
    }

    private static void Change(ref Vector256<byte> row, int resample, int change) =>
        row = row.WithElement(resample, (byte)(row[resample] + change));
}
