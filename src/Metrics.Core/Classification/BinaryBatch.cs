using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>
/// Counts the decisions of an ordinary batch in one pass over its memory: probabilities (float32) beside labels 0 and 1 (int64), all of
/// which count. What it does not take, <see cref="BinaryDecisions"/> reads, or says what is wrong with it.
/// </summary>
internal static class BinaryBatch
{
    private const int Lanes = 16;

    /// <summary>Counts.</summary>
    /// <param name="preds">Predictions of any shape.</param>
    /// <param name="target">Labels.</param>
    /// <param name="threshold">What probabilities of positive predictions are above, from 0 to 1.</param>
    /// <param name="reading">What the values mean.</param>
    /// <returns>Counts of shape [1]; <see langword="null"/> if the batch is not such a one.</returns>
    public static StatCounts? Count(Tensor preds, Tensor target, double threshold, in ScoreReading reading)
    {
        var isOrdinary = reading is { IgnoreIndex: null, Kind: not ScoreKind.Logits }
            && LiesOpen(preds, ScalarType.Float32)
            && LiesOpen(target, ScalarType.Int64)
            && preds.shape.AsSpan().SequenceEqual(target.shape);
        return isOrdinary ? Count(preds.bytes, target.bytes, (float)threshold) : null;
    }

    private static bool LiesOpen(Tensor tensor, ScalarType dtype) =>
        tensor.dtype == dtype && tensor.device_type == DeviceType.CPU && tensor.is_contiguous() && tensor.NumberOfElements <= int.MaxValue / sizeof(long);

    private static StatCounts? Count(ReadOnlySpan<byte> preds, ReadOnlySpan<byte> target, float threshold)
    {
        var counts = new Counts(threshold);
        var scores = MemoryMarshal.Cast<byte, Vector512<float>>(preds);
        var labels = MemoryMarshal.Cast<byte, Vector512<long>>(target)[..(2 * scores.Length)];
        for (var i = 0; i < scores.Length; i++)
        {
            counts.Add(scores[i], labels[2 * i], labels[(2 * i) + 1]);
        }

        // What is left over, filled up with negatives that are predicted rightly.
        Span<float> lastScores = stackalloc float[Lanes];
        Span<long> lastLabels = stackalloc long[Lanes];
        lastScores.Clear();
        lastLabels.Clear();
        var elements = preds.Length / sizeof(float);
        var counted = scores.Length * Lanes;
        MemoryMarshal.Cast<byte, float>(preds)[counted..].CopyTo(lastScores);
        MemoryMarshal.Cast<byte, long>(target)[counted..].CopyTo(lastLabels);
        counts.Add(Vector512.Create<float>(lastScores), Vector512.Create<long>(lastLabels), Vector512.Create<long>(lastLabels[(Lanes / 2)..]));
        return counts.ToStatCounts(elements);
    }

    /// <summary>Counts in sixteen lanes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private ref struct Counts(float threshold)
    {
        private readonly Vector512<float> threshold = Vector512.Create(threshold);
        private Vector512<int> found;
        private Vector512<int> predicted;
        private Vector512<int> actual;
        private Vector512<long> labels;
        private Vector512<float> outside;

        public void Add(Vector512<float> scores, Vector512<long> lower, Vector512<long> upper)
        {
            var target = Vector512.Narrow(lower, upper);
            var decided = Vector512.GreaterThan(scores, threshold).AsInt32();
            found += target & decided;
            predicted -= decided;
            actual += target;
            labels |= lower | upper;
            outside |= ~(Vector512.GreaterThanOrEqual(scores, Vector512<float>.Zero) & Vector512.LessThanOrEqual(scores, Vector512<float>.One));
        }

        /// <summary>The counts, unless there was a score outside of [0, 1] (or NaN) or another label.</summary>
        public readonly StatCounts? ToStatCounts(long elements)
        {
            if (outside.AsInt32() != Vector512<int>.Zero || (labels & ~Vector512<long>.One) != Vector512<long>.Zero)
            {
                return null;
            }

            var (tp, positives, yes) = ((long)Vector512.Sum(found), (long)Vector512.Sum(actual), (long)Vector512.Sum(predicted));
            return new(tensor([tp]), tensor([yes - tp]), tensor([elements - positives - yes + tp]), tensor([positives - tp]));
        }
    }
}
