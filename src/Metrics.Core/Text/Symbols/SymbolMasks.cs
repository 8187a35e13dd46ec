namespace Metrics;

/// <summary>For a stretch of a sequence, where each symbol stands in it: one bit for each position.</summary>
/// <remarks>Symbols below 256 (Latin characters, the words of a sentence) have rows of their own; for others there is a hash table.</remarks>
internal sealed class SymbolMasks
{
    /// <summary>The words of 64 bits in a row.</summary>
    public const int Words = 4;

    /// <summary>The longest stretch.</summary>
    public const int Length = 64 * Words;

    private const int Direct = 256;
    private const int SlotBits = 10;
    private const int EmptyRow = Direct + Length;
    private readonly ulong[] rows = new ulong[(EmptyRow + 1) * Words];
    private readonly int[] stretch = new int[Length];
    private readonly int[] keys = new int[1 << SlotBits];
    private readonly int[] keyRows = new int[1 << SlotBits];
    private int length;
    private int hashed;

    /// <summary>Takes another stretch.</summary>
    public void Set(ReadOnlySpan<int> symbols)
    {
        Clear();
        symbols.CopyTo(stretch);
        length = symbols.Length;
        for (var i = 0; i < symbols.Length; i++)
        {
            rows[(AddRow(symbols[i]) * Words) + (i >> 6)] |= 1UL << i;
        }
    }

    /// <summary>The positions of a symbol; no bit is set if it does not occur.</summary>
    public ReadOnlySpan<ulong> Of(int symbol) => rows.AsSpan(RowOf(symbol) * Words, Words);

    private void Clear()
    {
        foreach (var symbol in stretch.AsSpan(0, length))
        {
            rows.AsSpan(RowOf(symbol) * Words, Words).Clear();
        }

        if (hashed > 0)
        {
            Array.Clear(keyRows);
            hashed = 0;
        }
    }

    private int RowOf(int symbol)
    {
        if ((uint)symbol < Direct)
        {
            return symbol;
        }

        if (hashed == 0)
        {
            return EmptyRow;
        }

        var slot = SlotOf(symbol);
        return keyRows[slot] == 0 ? EmptyRow : keyRows[slot];
    }

    private int AddRow(int symbol)
    {
        if ((uint)symbol < Direct)
        {
            return symbol;
        }

        var slot = SlotOf(symbol);
        if (keyRows[slot] == 0)
        {
            keys[slot] = symbol;
            keyRows[slot] = Direct + hashed++;
        }

        return keyRows[slot];
    }

    /// <summary>The slot that holds a symbol, or the free one where it would be put.</summary>
    private int SlotOf(int symbol)
    {
        var slot = (int)((uint)symbol * 0x9E3779B1 >> (32 - SlotBits));
        while (keyRows[slot] != 0 && keys[slot] != symbol)
        {
            slot = (slot + 1) & ((1 << SlotBits) - 1);
        }

        return slot;
    }
}
