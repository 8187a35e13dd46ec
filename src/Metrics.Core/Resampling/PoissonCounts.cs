using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Draws numbers of a Poisson distribution with the mean 1, sixteen at once.</summary>
/// <remarks>
/// A count is the number of steps of the distribution function that a uniform number has passed. Its first sixteen bits nearly always
/// say which; where they are those of a step itself, further bits decide, so that the distribution is exact.
/// </remarks>
internal static class PoissonCounts
{
    private const int AtOnce = 16;
    private const double Parts = 1 << 16;

    /// <summary>P(count ≤ k) for each k, up to where it is 1 in double precision.</summary>
    private static readonly double[] Cumulative = MakeCumulative();

    /// <summary>The first sixteen bits of each step, moved to where signed numbers are compared; the last one stands for all steps beyond.</summary>
    private static readonly Vector256<short>[] Steps =
        [.. Cumulative.Select(step => (int)(step * Parts)).TakeWhile(bits => bits < Parts).Distinct().Select(bits => Vector256.Create((short)(bits + short.MinValue)))];

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
    private static Vector128<byte> Draw(Vector256<short> bits, ReadOnlySpan<Vector256<short>> steps, ref RandomStream stream)
    {
        var (counts, undecided) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var step in steps)
        {
            counts -= Vector256.GreaterThan(bits, step);
            undecided |= Vector256.Equals(bits, step);
        }

        if (undecided != Vector256<short>.Zero)
        {
            counts = Decide(counts, bits, undecided, ref stream);
        }

        return Vector128.Narrow(counts.GetLower().AsUInt16(), counts.GetUpper().AsUInt16());
    }

    private static Vector256<short> Decide(Vector256<short> counts, Vector256<short> bits, Vector256<short> undecided, ref RandomStream stream)
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
