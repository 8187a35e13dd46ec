using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Draws numbers of a Poisson distribution with the mean 1, thirty-two at once.</summary>
/// <remarks>
/// A count is the number of steps of the distribution function that a uniform number has passed. Its first sixteen bits nearly always
/// say which; where they are those of a step itself, further bits decide, so that the distribution is exact.
/// </remarks>
internal static class PoissonCounts
{
    private const int AtOnce = 32;
    private const double Parts = 1 << 16;

    /// <summary>P(count ≤ k) for each k, up to where it is 1 in double precision.</summary>
    private static readonly double[] Cumulative = MakeCumulative();

    /// <summary>The first sixteen bits of each step, moved to where signed numbers are compared; the last one stands for all steps beyond.</summary>
    private static readonly Vector512<short>[] Steps =
        [.. Cumulative.Select(step => (int)(step * Parts)).TakeWhile(bits => bits < Parts).Distinct().Select(bits => Vector512.Create((short)(bits + short.MinValue)))];

    /// <summary>Fills counts with independent draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(Span<byte> counts, RandomStream stream)
    {
        var lanes = new RandomLanes(ref stream);
        var steps = Steps.AsSpan();
        Span<byte> last = stackalloc byte[AtOnce];
        for (var i = 0; i < counts.Length; i += AtOnce)
        {
            var drawn = Draw(lanes.Next().AsInt16(), steps, ref stream);
            if (i + AtOnce <= counts.Length)
            {
                drawn.CopyTo(counts[i..]);
            }
            else
            {
                drawn.CopyTo(last);
                last[..(counts.Length - i)].CopyTo(counts[i..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Draw(Vector512<short> bits, ReadOnlySpan<Vector512<short>> steps, ref RandomStream stream)
    {
        var (counts, undecided) = (Vector512<short>.Zero, Vector512<short>.Zero);
        foreach (var step in steps)
        {
            counts -= Vector512.GreaterThan(bits, step);
            undecided |= Vector512.Equals(bits, step);
        }

        if (undecided != Vector512<short>.Zero)
        {
            counts = Decide(counts, bits, undecided, ref stream);
        }

        return Vector256.Narrow(counts.GetLower().AsUInt16(), counts.GetUpper().AsUInt16());
    }

    private static Vector512<short> Decide(Vector512<short> counts, Vector512<short> bits, Vector512<short> undecided, ref RandomStream stream)
    {
        for (var i = 0; i < AtOnce; i++)
        {
            if (undecided[i] != 0)
            {
                var uniform = (bits[i] - short.MinValue + stream.NextDouble()) / Parts;
                counts = counts.WithElement(i, (short)Array.FindIndex(Cumulative, step => uniform < step));
            }
        }

        return counts;
    }

    private static double[] MakeCumulative()
    {
        var cumulative = new List<double>();
        var (sum, term) = (0.0, Math.Exp(-1));
        for (var count = 1; sum + term > sum; count++)
        {
            sum += term;
            cumulative.Add(sum);
            term /= count;
        }

        return [.. cumulative, double.PositiveInfinity];
    }
}
