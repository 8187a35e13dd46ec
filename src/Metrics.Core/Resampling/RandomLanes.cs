using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Metrics;

/// <summary>Eight generators side by side. Source: Blackman and Vigna, Scrambled linear pseudorandom number generators (2021), xoshiro256++.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RandomLanes
{
    private Vector512<ulong> a;
    private Vector512<ulong> b;
    private Vector512<ulong> c;
    private Vector512<ulong> d;

    /// <summary>Starts with bits of a stream.</summary>
    public RandomLanes(ref RandomStream seeds)
    {
        a = Vector512.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        b = Vector512.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        c = Vector512.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
        d = Vector512.Create(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next());
    }

    /// <summary>The next 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ulong> Next()
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
    private static Vector512<ulong> Rotate(Vector512<ulong> bits, [ConstantExpected] byte count) =>
        Avx512F.IsSupported ? Avx512F.RotateLeft(bits, count) : (bits << count) | (bits >>> (64 - count));
}
