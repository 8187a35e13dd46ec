using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>How often each row stands in each of some resamples, which are few enough to be worked at side by side.</summary>
/// <param name="resamples">The number of resamples, at most <see cref="AtOnce"/>.</param>
/// <param name="rows">The number of rows.</param>
/// <param name="device">Where the rows are.</param>
internal sealed class RowCounts(int resamples, long rows, Device device) : IRowBlocks, IDisposable
{
    /// <summary>The greatest number of resamples: a row has a byte for each of them.</summary>
    public const int AtOnce = 32;

    /// <summary>So many rows are turned into columns at once that they stay in the nearest cache.</summary>
    private const int RowsAtOnce = 256;

    private readonly Vector256<byte>[] rented = ArrayPool<Vector256<byte>>.Shared.Rent(checked((int)rows));
    private Tensor? all;
    private long[]? totals;

    /// <summary>The number of resamples.</summary>
    public int Resamples { get; } = resamples;

    /// <summary>The counts of each row in all resamples, on the CPU.</summary>
    public Span<Vector256<byte>> Rows => rented.AsSpan(0, (int)rows);

    /// <summary>The same, uint8 [resamples, rows], on the device.</summary>
    public Tensor All => all ??= Columns();

    /// <summary>How many rows each resample holds.</summary>
    public IReadOnlyList<long> Totals => totals ??= Sum();

    /// <summary>Looks at these resamples, which are the only block.</summary>
    public IReadOnlyList<T> Select<T>(Func<RowCounts, T> look) => [look(this)];

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Vector256<byte>>.Shared.Return(rented);
        all?.Dispose();
    }

    private long[] Sum()
    {
        var sums = LaneCounts.Sum(Rows);
        return [.. Enumerable.Range(0, Resamples).Select(resample => (long)sums[resample])];
    }

    private Tensor Columns()
    {
        var columns = zeros(Resamples, rows, dtype: ScalarType.Byte);
        var bytes = columns.bytes;
        for (var first = 0; first < (int)rows; first += RowsAtOnce)
        {
            var own = MemoryMarshal.AsBytes(Rows.Slice(first, Math.Min(RowsAtOnce, (int)rows - first)));
            for (var resample = 0; resample < Resamples; resample++)
            {
                var column = bytes.Slice(checked((int)(resample * rows)) + first, own.Length / AtOnce);
                for (var i = 0; i < column.Length; i++)
                {
                    column[i] = own[(i * AtOnce) + resample];
                }
            }
        }

        // It lasts as long as the counts, whoever asked first.
        return columns.to(device).DetachFromDisposeScope();
    }
}
