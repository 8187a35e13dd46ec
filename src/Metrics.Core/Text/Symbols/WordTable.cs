using System.Numerics;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Numbers the different words of a few texts that are compared with one another, from 0 on in the order of appearance.</summary>
/// <remarks>A hash table over the characters themselves: no word becomes a string, and forgetting all words costs nothing.</remarks>
internal sealed class WordTable
{
    private Slot[] slots = new Slot[256];
    private char[] known = new char[1024];
    private int knownLength;
    private int stamp = 1;

    /// <summary>The number of different words.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Count = 0;
        knownLength = 0;
        if (++stamp == int.MaxValue)
        {
            Array.Clear(slots);
            stamp = 1;
        }
    }

    /// <summary>Replaces what a list holds by the numbers of the words of a text, which white space separates.</summary>
    public void Read(ReadOnlySpan<char> text, List<int> symbols)
    {
        symbols.Clear();
        var position = 0;
        while (true)
        {
            while (position < text.Length && Whitespace.IsSpace(text[position]))
            {
                position++;
            }

            var start = position;
            var hash = 0UL;
            while (position < text.Length && !Whitespace.IsSpace(text[position]))
            {
                hash = Mix(hash, text[position++]);
            }

            if (position == start)
            {
                return;
            }

            symbols.Add(Number(text[start..position], Finish(hash)));
        }
    }

    /// <summary>The number of a word, a new one if it is new.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var character in word)
        {
            hash = Mix(hash, character);
        }

        return Number(word, Finish(hash));
    }

    private int Number(ReadOnlySpan<char> word, ulong hash)
    {
        var mask = slots.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref var slot = ref slots[i];
            if (slot.Stamp != stamp)
            {
                return Add(ref slot, word, hash);
            }

            if (slot.Hash == hash && known.AsSpan(slot.Start, slot.Length).SequenceEqual(word))
            {
                return slot.Number;
            }
        }
    }

    private int Add(ref Slot slot, ReadOnlySpan<char> word, ulong hash)
    {
        var number = Count++;
        slot = new Slot(stamp, number, hash, knownLength, word.Length);
        if (known.Length < knownLength + word.Length)
        {
            Array.Resize(ref known, Math.Max(2 * known.Length, knownLength + word.Length));
        }

        word.CopyTo(known.AsSpan(knownLength));
        knownLength += word.Length;
        if (2 * Count > slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        var larger = new Slot[2 * slots.Length];
        var mask = larger.Length - 1;
        foreach (var slot in slots)
        {
            if (slot.Stamp == stamp)
            {
                var i = (int)slot.Hash & mask;
                while (larger[i].Stamp == stamp)
                {
                    i = (i + 1) & mask;
                }

                larger[i] = slot;
            }
        }

        slots = larger;
    }

    /// <summary>Seven bits for a character: words of up to nine ASCII characters all differ.</summary>
    private static ulong Mix(ulong hash, char character) => BitOperations.RotateLeft(hash, 7) ^ character;

    /// <summary>Spreads the bits over the low ones, which choose the slot.</summary>
    private static ulong Finish(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(int Stamp, int Number, ulong Hash, int Start, int Length);
}
