using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Lists of symbols as spans.</summary>
internal static class SymbolLists
{
    /// <summary>What a list holds now; valid until it changes.</summary>
    public static ReadOnlySpan<int> AsSpan(this List<int> symbols) => CollectionsMarshal.AsSpan(symbols);
}
