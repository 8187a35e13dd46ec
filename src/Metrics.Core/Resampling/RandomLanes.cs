using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Metrics;

/// <summary>Four generators side by side. Source: Blackman and Vigna, Scrambled linear pseudorandom number generators (2021), xoshiro256++.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RandomLanes
{
    private Vector256<ulong> a;
    private Vector256<ulong> b;
    private Vector256<ulong> c;
    private Vector256<ulong> d;

    /// <summary>Starts with bits of a stream.</summary>
    public RandomLanes(ref RandomStream seeds)
    {
        a = Vector256.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        b = Vector256.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        c = Vector256.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        d = Vector256.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
    }

    /// <summary>The next 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Next()
    {
        var result = Rotate(a + d, 23) + a;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = Rotate(d, 45);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Rotate(Vector256<ulong> bits, [ConstantExpected] byte count) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateLeft(bits, count) : (bits << count) | (bits >>> (64 - count));
}
