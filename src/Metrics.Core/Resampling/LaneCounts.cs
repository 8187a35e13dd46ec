using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Metrics;

/// <summary>A number for each of the resamples that are worked at side by side (<see cref="RowCounts.AtOnce"/>).</summary>
/// <param name="Lower">The numbers of the first half.</param>
/// <param name="Upper">The numbers of the second half.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneCounts(Vector512<uint> Lower, Vector512<uint> Upper)
{
    /// <summary>So many vectors of <see cref="double"/> hold a number for each resample.</summary>
    public const int Parts = 4;

    /// <summary>The number of a resample.</summary>
    public uint this[int resample] => resample < Vector512<uint>.Count ? Lower[resample] : Upper[resample - Vector512<uint>.Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneCounts operator +(LaneCounts first, LaneCounts second) => new(first.Lower + second.Lower, first.Upper + second.Upper);

    /// <summary>The numbers where a mask has all bits, 0 where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneCounts operator &(LaneCounts counts, Vector512<uint> mask) => new(counts.Lower & mask, counts.Upper & mask);

    /// <summary>The first numbers where a mask has all bits, the second where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneCounts Choose(Vector512<uint> mask, LaneCounts first, LaneCounts second) =>
        new(Vector512.ConditionalSelect(mask, first.Lower, second.Lower), Vector512.ConditionalSelect(mask, first.Upper, second.Upper));

    /// <summary>The counts of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneCounts Of(Vector256<byte> row)
    {
        var wide = Vector512.WidenLower(row.ToVector512Unsafe());
        return new(Vector512.WidenLower(wide), Vector512.WidenUpper(wide));
    }

    /// <summary>The counts of some rows together.</summary>
    public static LaneCounts Sum(ReadOnlySpan<Vector256<byte>> rows)
    {
        var sum = default(LaneCounts);
        foreach (ref readonly var row in rows)
        {
            sum += Of(row);
        }

        return sum;
    }

    /// <summary>The numbers of a quarter of the resamples.</summary>
    /// <param name="part">Which quarter, below <see cref="Parts"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> ToDouble(int part)
    {
        var half = part < Parts / 2 ? Lower : Upper;
        return ToDouble(part % 2 == 0 ? half.GetLower() : half.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToDouble(Vector256<uint> numbers)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector512Double(numbers);
        }

        // As signed numbers, which counts fit into: others than these are converted in many steps.
        return Avx.IsSupported
            ? Vector512.Create(Avx.ConvertToVector256Double(numbers.GetLower().AsInt32()), Avx.ConvertToVector256Double(numbers.GetUpper().AsInt32()))
            : Vector512.ConvertToDouble(Vector512.WidenLower(numbers.ToVector512Unsafe()));
    }
}
