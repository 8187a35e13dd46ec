namespace Metrics;

/// <summary>Blocks of resamples of some batches, drawn when they are looked at.</summary>
/// <param name="draws">How rows are drawn.</param>
/// <param name="resamples">The number of resamples.</param>
/// <param name="batches">The number and the rows of each batch.</param>
/// <param name="device">Where the rows are.</param>
internal sealed class DrawnBlocks(RowDraws draws, int resamples, IReadOnlyList<(long Number, int Rows)> batches, Device device) : IRowBlocks
{
    /// <summary>Bounds the memory for the blocks that are looked at together.</summary>
    private const long BytesAtOnce = 1L << 30;

    private readonly long rows = batches.Sum(batch => (long)batch.Rows);
    private readonly int blocks = (resamples + RowCounts.AtOnce - 1) / RowCounts.AtOnce;

    /// <inheritdoc/>
    /// <remarks>Whoever looks at a block has drawn it: nobody waits for anybody, and the counts are still in the cache of that core.</remarks>
    public IReadOnlyList<T> Select<T>(Func<RowCounts, T> look)
    {
        var found = new T[blocks];
        var atOnce = Math.Clamp(BytesAtOnce / Math.Max(RowCounts.AtOnce * rows, 1), 1, Environment.ProcessorCount);
        Parallel.For(0, blocks, new() { MaxDegreeOfParallelism = (int)atOnce }, block =>
        {
            using var counts = Draw(block);
            found[block] = look(counts);
        });
        return found;
    }

    /// <summary>One block after the other; each lasts until the next one, which is drawn meanwhile.</summary>
    public IEnumerable<RowCounts> InTurn()
    {
        var next = blocks > 0 ? Begin(0) : null;
        try
        {
            for (var block = 1; next is not null; block++)
            {
                using var counts = next.GetAwaiter().GetResult();
                next = block < blocks ? Begin(block) : null;
                yield return counts;
            }
        }
        finally
        {
            next?.GetAwaiter().GetResult().Dispose();
        }
    }

    private Task<RowCounts> Begin(int block) => Task.Run(() => Draw(block));

    private RowCounts Draw(int block)
    {
        var counts = new RowCounts(Math.Min(RowCounts.AtOnce, resamples - (block * RowCounts.AtOnce)), rows, device);
        var first = 0;
        foreach (var (number, own) in batches)
        {
            draws.OfRows(number, block, counts.Rows.Slice(first, own));
            first += own;
        }

        return counts;
    }
}
