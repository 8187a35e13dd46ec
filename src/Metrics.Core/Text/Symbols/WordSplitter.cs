using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Where the words of a text begin and end, found for 64 characters at a time.</summary>
/// <remarks>Instances are reused, and not shared between threads.</remarks>
internal sealed class WordSplitter
{
    /// <summary>The characters of a word that <see cref="Start"/> holds.</summary>
    public static readonly int StartLength = Vector256<ushort>.Count;

    private char[] text = new char[Whitespace.BlockLength + StartLength];
    private int[] edges = new int[Whitespace.BlockLength];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Takes another text.</summary>
    public void Split(ReadOnlySpan<char> source)
    {
        Copy(source);
        var found = 0;
        var before = 1UL;
        for (var block = 0; block <= source.Length; block += Whitespace.BlockLength)
        {
            var spaces = Whitespace.OfBlock(text.AsSpan(block, Whitespace.BlockLength));
            var changes = spaces ^ ((spaces << 1) | before);
            before = spaces >> (Whitespace.BlockLength - 1);
            while (changes != 0)
            {
                edges[found++] = block + BitOperations.TrailingZeroCount(changes);
                changes &= changes - 1;
            }
        }

        Count = found / 2;
    }

    /// <summary>A word; valid until another text is taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Word(int index) => text.AsSpan(edges[2 * index]..edges[(2 * index) + 1]);

    /// <summary>The first characters of a word, and zeros behind a shorter one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ushort> Start(int index)
    {
        var (start, end) = (edges[2 * index], edges[(2 * index) + 1]);
        var characters = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text.AsSpan(start, StartLength)));
        var length = Vector256.Create((ushort)Math.Min(end - start, StartLength));
        return characters & Vector256.LessThan(Vector256<ushort>.Indices, length);
    }

    /// <summary>The text and at least one space, so that every block is whole and every word ends, and behind that what the start of a last word may reach.</summary>
    private void Copy(ReadOnlySpan<char> source)
    {
        var length = (source.Length / Whitespace.BlockLength + 1) * Whitespace.BlockLength;
        if (edges.Length < length)
        {
            edges = new int[2 * length];
            text = new char[(2 * length) + StartLength];
        }

        source.CopyTo(text);
        text.AsSpan(source.Length, length - source.Length).Fill(' ');
    }
}
