using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Sorts the samples of one curve by falling score, over the memory of tensors, each with its number.</summary>
internal static class ScoreKeys
{
    /// <summary>What a sample is stands in the last bits of its key: 0 left out, 1 negative, 2 positive. The score follows, then the number of the sample.</summary>
    private const int MarkBits = 2;
    private const int ScoreBits = 32;
    private const int FirstNumberBit = MarkBits + ScoreBits;
    private const ulong MarkMask = (1UL << MarkBits) - 1;
    private const ulong ScoreMask = ((1UL << ScoreBits) - 1) << MarkBits;
    private const uint SignBit = 0x8000_0000;
    private const uint PositiveNaN = 0x7FC0_0000;

    /// <summary>Whether samples can be sorted here.</summary>
    /// <param name="scores">The scores of some curves, [C, N].</param>
    public static bool CanSort(Tensor scores) =>
        scores.device_type == DeviceType.CPU && scores.dtype == ScalarType.Float32 && scores.shape[1] < 1L << (64 - FirstNumberBit);

    /// <summary>The keys of samples, by falling score. NaN comes first, as libtorch sorts it; 0 and −0 are one score.</summary>
    /// <param name="scores">The scores, float32 [N].</param>
    /// <param name="labels">The labels, as <see cref="CurveTask"/> has them, int8 [N].</param>
    /// <param name="keys">Room for N keys.</param>
    /// <param name="spare">Room for as many again.</param>
    /// <returns>The one of the two spans that the keys are in.</returns>
    public static ReadOnlySpan<ulong> Sort(Tensor scores, Tensor labels, Span<ulong> keys, Span<ulong> spare)
    {
        Write(MemoryMarshal.Cast<byte, float>(scores.contiguous().bytes), MemoryMarshal.Cast<byte, sbyte>(labels.contiguous().bytes), keys);
        return RankedScores.Sort(keys, spare, MarkBits, ScoreBits);
    }

    /// <summary>The number of the sample.</summary>
    public static int Number(ulong key) => (int)(key >> FirstNumberBit);

    /// <summary>1 if the sample is positive, otherwise 0.</summary>
    public static int Positive(ulong key) => (int)(key & MarkMask) >> 1;

    /// <summary>1 if the sample is negative, otherwise 0.</summary>
    public static int Negative(ulong key) => (int)(key & 1);

    /// <summary>1 if no other sample of the same score follows, otherwise 0.</summary>
    public static int IsLastOfScore(ReadOnlySpan<ulong> keys, int place) =>
        place + 1 == keys.Length || ((keys[place] ^ keys[place + 1]) & ScoreMask) != 0 ? 1 : 0;

    private static void Write(ReadOnlySpan<float> scores, ReadOnlySpan<sbyte> labels, Span<ulong> keys)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var score = scores[i];
            var bits = float.IsNaN(score) ? PositiveNaN : score == 0 ? 0 : BitConverter.SingleToUInt32Bits(score);
            var rising = (bits & SignBit) == 0 ? bits | SignBit : ~bits;
            keys[i] = ((ulong)i << FirstNumberBit) | ((ulong)~rising << MarkBits) | (uint)(labels[i] + 1);
        }
    }
}
