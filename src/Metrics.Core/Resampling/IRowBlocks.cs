namespace Metrics;

/// <summary>Resamples in blocks, each with the count of every row.</summary>
internal interface IRowBlocks
{
    /// <summary>Looks at every block, at several at the same time where that pays.</summary>
    /// <typeparam name="T">What is found; no tensors, as whoever looks may be on any thread.</typeparam>
    /// <param name="look">Sees the counts, which last as long as the call.</param>
    /// <returns>What was found, in the order of the blocks.</returns>
    IReadOnlyList<T> Select<T>(Func<RowCounts, T> look);
}
