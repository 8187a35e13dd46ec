using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>How often each row stands in each of some resamples, which are few enough to be worked at side by side.</summary>
/// <param name="counts">The counts, uint8 [resamples, rows], on the CPU.</param>
/// <param name="device">Where the rows are.</param>
internal sealed class RowCounts(Tensor counts, Device device) : IDisposable
{
    /// <summary>The greatest number of resamples, whose counts fill a word.</summary>
    public const int AtOnce = sizeof(ulong);

    private ulong[]? words;
    private long[]? totals;

    /// <summary>The number of resamples.</summary>
    public int Resamples => (int)counts.shape[0];

    /// <summary>The counts, uint8 [resamples, rows], on the device.</summary>
    public Tensor All { get; } = counts.to(device);

    /// <summary>The counts in all resamples of a row as the bytes of a number, the lowest one being the first resample.</summary>
    public ReadOnlyMemory<ulong> Words => (words ??= Interleave()).AsMemory(0, (int)counts.shape[1]);

    /// <summary>How many rows each resample holds.</summary>
    public IReadOnlyList<long> Totals => totals ??= Sum();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (words is not null)
        {
            ArrayPool<ulong>.Shared.Return(words);
        }
    }

    /// <summary>The counts of a row in all resamples, from a word.</summary>
    public static Vector512<double> Lanes(ulong word) => Vector512.ConvertToDouble(Bytes(word));

    private static Vector512<ulong> Bytes(ulong word) =>
        Vector512.WidenLower(Vector512.WidenLower(Vector512.WidenLower(Vector512.CreateScalar(word).AsByte())));

    private long[] Sum()
    {
        var sums = Vector512<ulong>.Zero;
        foreach (var word in Words.Span)
        {
            sums += Bytes(word);
        }

        return [.. Enumerable.Range(0, Resamples).Select(resample => (long)sums[resample])];
    }

    private ulong[] Interleave()
    {
        var interleaved = ArrayPool<ulong>.Shared.Rent((int)counts.shape[1]);
        interleaved.AsSpan().Clear();
        var rows = (int)counts.shape[1];
        for (var resample = 0; resample < Resamples; resample++)
        {
            AddBytes(counts.bytes.Slice(resample * rows, rows), resample * 8, interleaved);
        }

        return interleaved;
    }

    private static void AddBytes(ReadOnlySpan<byte> bytes, int shift, Span<ulong> numbers)
    {
        var whole = bytes.Length - (bytes.Length % Vector512<ulong>.Count);
        var vectors = MemoryMarshal.Cast<ulong, Vector512<ulong>>(numbers[..whole]);
        var packed = MemoryMarshal.Cast<byte, ulong>(bytes[..whole]);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] |= Bytes(packed[i]) << shift;
        }

        for (var i = whole; i < bytes.Length; i++)
        {
            numbers[i] |= (ulong)bytes[i] << shift;
        }
    }
}
