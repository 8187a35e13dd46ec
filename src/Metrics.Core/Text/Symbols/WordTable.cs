using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>Numbers the different words of a few texts that are compared with one another, from 0 on in the order of appearance.</summary>
/// <remarks>
/// A hash table with open addresses, in which the first characters of a word stand as one vector and decide alone for most words: no
/// word becomes a string, and forgetting all words costs nothing. Instances are reused, and not shared between threads.
/// </remarks>
internal sealed class WordTable
{
    private readonly WordSplitter splitter = new();
    private Slot[] slots = new Slot[256];
    private char[] rests = new char[1024];
    private int restsLength;
    private int stamp = 1;

    /// <summary>The number of different words.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Count = 0;
        restsLength = 0;
        if (++stamp == int.MaxValue)
        {
            Array.Clear(slots);
            stamp = 1;
        }
    }

    /// <summary>Replaces what a list holds by the numbers of the words of a text, which white space separates.</summary>
    public void Read(ReadOnlySpan<char> text, List<int> symbols)
    {
        splitter.Split(text);
        CollectionsMarshal.SetCount(symbols, splitter.Count);
        var numbers = CollectionsMarshal.AsSpan(symbols);
        EnsureRoom(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Number(splitter.Word(i), splitter.Start(i));
        }
    }

    /// <summary>The number of a word, a new one if it is new.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        EnsureRoom(1);
        Span<ushort> start = stackalloc ushort[WordSplitter.StartLength];
        start.Clear();
        MemoryMarshal.Cast<char, ushort>(word[..Math.Min(word.Length, start.Length)]).CopyTo(start);
        return Number(word, Vector256.Create<ushort>(start));
    }

    /// <summary>Writes into the slot also where the word is known: whether a word is new cannot be foretold, and a wrong guess costs more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Number(ReadOnlySpan<char> word, Vector256<ushort> start)
    {
        var hash = Hash(start);
        if (word.Length > WordSplitter.StartLength)
        {
            return NumberOfLong(word, start, hash);
        }

        var table = slots;
        for (var i = First(hash, table.Length); ; i = (i + 1) & (table.Length - 1))
        {
            ref var slot = ref table[i];
            var isNew = slot.Stamp != stamp ? 1 : 0;
            if (isNew == 1 | (slot.Start == start & slot.Length == word.Length))
            {
                slot.Number += (Count - slot.Number) * isNew;
                slot.Start = start;
                slot.Length = word.Length;
                slot.Stamp = stamp;
                Count += isNew;
                return slot.Number;
            }
        }
    }

    private int NumberOfLong(ReadOnlySpan<char> word, Vector256<ushort> start, ulong hash)
    {
        var rest = word[WordSplitter.StartLength..];
        for (var i = First(Hash(hash, rest), slots.Length); ; i = (i + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[i];
            if (slot.Stamp != stamp)
            {
                slot = new Slot { Start = start, Stamp = stamp, Number = Count, Length = word.Length, RestAt = Keep(rest) };
                return Count++;
            }

            if (slot.Start == start && slot.Length == word.Length && Rest(slot).SequenceEqual(rest))
            {
                return slot.Number;
            }
        }
    }

    /// <returns>Where the characters stand.</returns>
    private int Keep(ReadOnlySpan<char> rest)
    {
        var start = restsLength;
        restsLength += rest.Length;
        if (rests.Length < restsLength)
        {
            Array.Resize(ref rests, 2 * restsLength);
        }

        rest.CopyTo(rests.AsSpan(start));
        return start;
    }

    /// <summary>Makes room for more words, so that at most half of the slots are taken.</summary>
    private void EnsureRoom(int more)
    {
        if (2 * (Count + more) > slots.Length)
        {
            Resize((int)BitOperations.RoundUpToPowerOf2((uint)(2 * (Count + more))));
        }
    }

    private void Resize(int length)
    {
        var larger = new Slot[length];
        foreach (var slot in slots)
        {
            if (slot.Stamp == stamp)
            {
                var i = First(Hash(Hash(slot.Start), Rest(slot)), larger.Length);
                while (larger[i].Stamp == stamp)
                {
                    i = (i + 1) & (larger.Length - 1);
                }

                larger[i] = slot;
            }
        }

        slots = larger;
    }

    private ReadOnlySpan<char> Rest(in Slot slot) =>
        slot.Length > WordSplitter.StartLength ? rests.AsSpan(slot.RestAt, slot.Length - WordSplitter.StartLength) : [];

    private static int First(ulong hash, int length) => (int)(hash >> 32) & (length - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(Vector256<ushort> start)
    {
        var quarters = start.AsUInt64();
        var first = (quarters[0] ^ BitOperations.RotateLeft(quarters[1], 7)) * 0x9E3779B97F4A7C15;
        var second = (quarters[2] ^ BitOperations.RotateLeft(quarters[3], 7)) * 0xC2B2AE3D27D4EB4F;
        var hash = first ^ second;
        return hash ^ (hash >> 20);
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<char> rest)
    {
        foreach (var character in rest)
        {
            hash = (BitOperations.RotateLeft(hash, 7) ^ character) * 0x9E3779B97F4A7C15;
        }

        return hash;
    }

    /// <summary>A word: its first characters, its length, and where its other characters begin among those of all words.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public Vector256<ushort> Start;
        public int Stamp;
        public int Number;
        public int Length;
        public int RestAt;
    }
}
