using System.Numerics;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The n-grams of one sequence, and how many of them others have, too.</summary>
/// <remarks>
/// A trie: the node of an n-gram is found from that of the n-gram without its last symbol and from that symbol, in one hash table
/// for all nodes. Keys are exact, so that different n-grams never count as one. Instances are reused, and not shared between threads.
/// </remarks>
internal sealed class NGramTable
{
    private const int Root = 0;
    private const int SmallestTable = 256;
    private Edge[] edges = new Edge[SmallestTable];
    private Node[] nodes = new Node[SmallestTable];
    private int size = SmallestTable;
    private int count;
    private int longest;

    /// <summary>How many n-grams a sequence has.</summary>
    public static long Total(int length, int order) => Math.Max(length - order + 1, 0);

    /// <summary>Forgets all and takes the n-grams of a sequence, from single symbols up to an order.</summary>
    public void Take(ReadOnlySpan<int> symbols, int order)
    {
        longest = order;
        Reserve(symbols.Length, order);
        for (var start = 0; start < symbols.Length; start++)
        {
            var node = Root;
            foreach (var symbol in symbols.Slice(start, Math.Min(order, symbols.Length - start)))
            {
                node = FindOrAdd(node, symbol);
                nodes[node].Count++;
            }
        }
    }

    /// <summary>
    /// Counts the n-grams that a reference has in common with the sequence, each as often as it stands in both, without those that
    /// another reference has matched since <see cref="ForgetMatches"/>.
    /// </summary>
    /// <param name="symbols">The reference.</param>
    /// <param name="matches">For each order the number is added here.</param>
    public void Match(ReadOnlySpan<int> symbols, Span<long> matches)
    {
        foreach (ref var node in nodes.AsSpan(0, count))
        {
            node.Seen = 0;
        }

        for (var start = 0; start < symbols.Length; start++)
        {
            var at = Root;
            var length = Math.Min(longest, symbols.Length - start);
            for (var i = 0; i < length; i++)
            {
                at = Find(at, symbols[start + i]);
                if (at == Root)
                {
                    break;
                }

                ref var node = ref nodes[at];
                node.Seen++;
                if (node.Seen > node.Matched && node.Matched < node.Count)
                {
                    node.Matched = node.Seen;
                    matches[i]++;
                }
            }
        }
    }

    /// <summary>Starts again to match: for references that are compared one by one.</summary>
    public void ForgetMatches()
    {
        foreach (ref var node in nodes.AsSpan(0, count))
        {
            node.Matched = 0;
        }
    }

    private static long Key(int node, int symbol) => ((long)(node + 1) << 32) | (uint)symbol;

    private void Reserve(int length, int order)
    {
        var most = 0L;
        for (var n = 1; n <= Math.Min(order, length); n++)
        {
            most += Total(length, n);
        }

        size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(most + (most / 2), SmallestTable));
        if (edges.Length < size)
        {
            edges = new Edge[size];
            nodes = new Node[size];
        }
        else
        {
            edges.AsSpan(0, size).Clear();
        }

        count = 1;
        nodes[Root] = default;
    }

    private int Find(int node, int symbol) => edges[Slot(Key(node, symbol))].Child;

    private int FindOrAdd(int node, int symbol)
    {
        var key = Key(node, symbol);
        ref var edge = ref edges[Slot(key)];
        if (edge.Key != key)
        {
            edge = new Edge(key, count);
            nodes[count++] = default;
        }

        return edge.Child;
    }

    /// <summary>The slot of an edge, or the free one where it would be put.</summary>
    private int Slot(long key)
    {
        var mask = size - 1;
        var hash = (ulong)key * 0x9E3779B97F4A7C15;
        var slot = (int)(hash >> 32) & mask;
        while (edges[slot].Key != 0 && edges[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>From an n-gram to one that is a symbol longer. A free slot leads to the root.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(long Key, int Child);

    /// <summary>An n-gram: its number in the sequence, in the present reference, and as far as references have matched it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Node
    {
        public int Count;
        public int Seen;
        public int Matched;
    }
}
