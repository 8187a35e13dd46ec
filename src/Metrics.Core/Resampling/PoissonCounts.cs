using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Draws numbers of a Poisson distribution with the mean 1, those of a row in all resamples at once.</summary>
/// <remarks>
/// Sixteen random bits are a number below 65536. As many of these numbers stand for the count k as fit into 65536 · P(k), for each of the
/// first counts; the few that are left over stand for what is left of the distribution, which further bits are drawn from. So the
/// distribution is exact.
/// </remarks>
internal static class PoissonCounts
{
    private const double Parts = 1 << 16;

    /// <summary>Counts below this one have numbers of their own.</summary>
    private const int FirstRare = 6;

    /// <summary>So many counts stay in the nearest cache until the rare ones among them are drawn.</summary>
    private const int RowsAtOnce = 256;

    /// <summary>P(0), which is also P(1).</summary>
    private const double None = 1 / Math.E;

    /// <summary>The first numbers that stand for 1, for 2, and so on.</summary>
    private const int One = (int)(Parts * None);
    private const int Two = One + (int)(Parts * None);
    private const int Three = Two + (int)(Parts * None / 2);
    private const int Four = Three + (int)(Parts * None / 6);
    private const int Five = Four + (int)(Parts * None / 24);
    private const int Rare = Five + (int)(Parts * None / 120);

    /// <summary>What is left of the distribution: the weights of the counts from 0 to each one, in parts.</summary>
    private static readonly double[] LeftOver = MakeLeftOver();

    /// <summary>Fills the counts of rows with independent draws.</summary>
    public static void Fill(Span<Vector256<byte>> rows, RandomStream stream)
    {
        var (lower, upper) = (new RandomLanes(ref stream), new RandomLanes(ref stream));
        for (; !rows.IsEmpty; rows = rows[Math.Min(RowsAtOnce, rows.Length)..])
        {
            var own = rows[..Math.Min(RowsAtOnce, rows.Length)];
            DrawFrequent(own, ref lower, ref upper);
            DrawRare(own, ref stream);
        }
    }

    /// <summary>Draws counts, in which <see cref="FirstRare"/> stands for any that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DrawFrequent(Span<Vector256<byte>> rows, ref RandomLanes lower, ref RandomLanes upper)
    {
        // Copies are kept in registers.
        var (ofLower, ofUpper) = (lower, upper);
        foreach (ref var row in rows)
        {
            row = Vector256.Narrow(CountsOf(ofLower.Next()), CountsOf(ofUpper.Next())).AsByte();
        }

        (lower, upper) = (ofLower, ofUpper);
    }

    /// <summary>The counts that sixteen numbers of sixteen bits stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> CountsOf(Vector256<ulong> bits)
    {
        // Signed numbers are the ones that every processor compares.
        var numbers = bits.AsInt16();
        return -(From(One, numbers) + From(Two, numbers) + From(Three, numbers) + From(Four, numbers) + From(Five, numbers) + From(Rare, numbers));
    }

    /// <summary>-1 where a number is at least the bound, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> From(int bound, Vector256<short> numbers) =>
        Vector256.GreaterThan(numbers, Vector256.Create((short)(bound + short.MinValue - 1)));

    private static void DrawRare(Span<Vector256<byte>> rows, ref RandomStream stream)
    {
        foreach (ref var row in rows)
        {
            var rare = Vector256.Equals(row, Vector256.Create((byte)FirstRare)).ExtractMostSignificantBits();
            for (; rare != 0; rare &= rare - 1)
            {
                row = row.WithElement(BitOperations.TrailingZeroCount(rare), DrawLeftOver(ref stream));
            }
        }
    }

    private static byte DrawLeftOver(ref RandomStream stream)
    {
        var place = stream.NextDouble() * (Parts - Rare);
        byte count = 0;
        while (place >= LeftOver[count])
        {
            count++;
        }

        return count;
    }

    private static double[] MakeLeftOver()
    {
        var ends = new List<double>();
        var (sum, exact) = (0.0, Parts * None);
        for (var count = 0; count < FirstRare || sum + exact > sum; exact /= ++count)
        {
            sum += count < FirstRare ? exact - Math.Floor(exact) : exact;
            ends.Add(sum);
        }

        return [.. ends, double.PositiveInfinity];
    }
}
