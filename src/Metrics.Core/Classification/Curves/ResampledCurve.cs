using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>One curve of samples in the order of falling scores, whose points are counted for resamples.</summary>
/// <param name="samples">The row of each sample, and marks of what it is in the last bits.</param>
/// <param name="thresholds">The score of each point, [K].</param>
internal sealed class ResampledCurve(int[] samples, Tensor thresholds)
{
    private const int Positive = 1;
    private const int Negative = 2;
    private const int EndOfScore = 4;

    /// <summary>
    /// The last sample of a segment in which positives come, or negatives. A run of scores that negatives alone have is one segment: the curves
    /// of all integrals are straight there.
    /// </summary>
    private const int EndOfPositives = 8;
    private const int EndOfNegatives = 16;
    private const int Marks = 5;

    private readonly Tensor counts = zeros(2, thresholds.shape[0] + 1, dtype: ScalarType.Float64);

    /// <summary>The score of each point, falling.</summary>
    public Tensor Thresholds { get; } = thresholds;

    /// <summary>Whether the rows lie where they can be counted one by one, and are few enough to be numbered here.</summary>
    public static bool CanCount(Tensor rowOfSample) =>
        rowOfSample.device_type == DeviceType.CPU && (rowOfSample.NumberOfElements == 0 || rowOfSample.max().ToInt64() < int.MaxValue >> Marks);

    /// <summary>Takes samples of a curve that are ranked already.</summary>
    /// <param name="ranking">The samples of several curves.</param>
    /// <param name="curve">Which of them.</param>
    /// <param name="rowOfSample">The row of each sample, int64 [N].</param>
    public static ResampledCurve Of(CurveRanking ranking, long curve, Tensor rowOfSample)
    {
        var (labels, isLast) = (ranking.Labels[curve], ranking.IsLastOfScore[curve]);
        var marks = (labels.eq(1) * (long)Positive) + (labels.eq(0) * (long)Negative) + (isLast * (long)EndOfScore);
        var samples = (rowOfSample.index_select(0, ranking.Order[curve]) * (1 << Marks)) + marks;
        return new(WithSegments(samples.to_type(ScalarType.Int32).data<int>().ToArray()), ranking.Scores[curve].masked_select(isLast));
    }

    /// <summary>Ranks the samples of a curve by <see cref="ScoreKeys"/>.</summary>
    /// <param name="scores">The scores, [N].</param>
    /// <param name="labels">The labels, as <see cref="CurveTask"/> has them, int8 [N].</param>
    /// <param name="rowOfSample">The row of each sample, int64 [N].</param>
    public static ResampledCurve Of(Tensor scores, Tensor labels, Tensor rowOfSample)
    {
        var count = (int)scores.NumberOfElements;
        var keys = ScoreKeys.Sort(scores, labels, new ulong[count], new ulong[count]);
        var rows = MemoryMarshal.Cast<byte, long>(rowOfSample.contiguous().bytes);
        var samples = new int[count];
        var ends = new List<long>();
        for (var i = 0; i < samples.Length; i++)
        {
            var (number, isLast) = (ScoreKeys.Number(keys[i]), ScoreKeys.IsLastOfScore(keys, i));
            samples[i] = ((int)rows[number] << Marks) + (ScoreKeys.Positive(keys[i]) * Positive) + (ScoreKeys.Negative(keys[i]) * Negative) + (isLast * EndOfScore);
            if (isLast != 0)
            {
                ends.Add(number);
            }
        }

        return new(WithSegments(samples), scores.index_select(0, tensor(ends.ToArray(), dtype: ScalarType.Int64)));
    }

    /// <summary>Counts positives and negatives up to each point, starting with none.</summary>
    /// <param name="countOfRow">How often each row is there.</param>
    /// <returns>Float64 [2, K + 1]; the next resample is counted into the same memory, as fresh memory takes longer than counting.</returns>
    public Tensor Count(ReadOnlySpan<byte> countOfRow)
    {
        var points = (int)counts.shape[1];
        var values = MemoryMarshal.Cast<byte, double>(counts.bytes);
        Accumulate(countOfRow, samples, values[..points], values[points..]);
        return counts;
    }

    /// <summary>Sums over the segments of the curve in several resamples, without writing its points down.</summary>
    /// <param name="countsOfRow">How often each row is in each of the resamples (see <see cref="RowCounts.Rows"/>).</param>
    public CurveLaneSums Integrate<TIntegral>(ReadOnlySpan<Vector256<byte>> countsOfRow)
        where TIntegral : struct, ICurveIntegral
    {
        Span<Vector512<double>> integrals = stackalloc Vector512<double>[LaneCounts.Parts];
        Integrate<TIntegral>(countsOfRow, samples, integrals, out var end);
        return new([.. MemoryMarshal.Cast<Vector512<double>, double>(integrals)], end.Positives, end.Negatives);
    }

    /// <summary>Writes integrals. There is no call after the loop, across which registers would have to be saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Integrate<TIntegral>(ReadOnlySpan<Vector256<byte>> countsOfRow, int[] samples, Span<Vector512<double>> integrals, out Point total)
        where TIntegral : struct, ICurveIntegral
    {
        var (start, end) = (default(Point), default(Point));
        var (first, second, third, fourth) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var endOfSegment = TIntegral.AddingLabel == 1 ? EndOfPositives : EndOfNegatives;
        foreach (var sample in samples)
        {
            // Which label comes next cannot be foretold, so both are counted, one of them with nothing.
            var row = LaneCounts.Of(countsOfRow[sample >> Marks]);
            end = new(end.Positives + (row & MaskOf(sample, Positive)), end.Negatives + (row & MaskOf(sample, Negative)));
            if ((sample & endOfSegment) != 0)
            {
                first += TIntegral.Segment(start.Part(0), end.Part(0));
                second += TIntegral.Segment(start.Part(1), end.Part(1));
                third += TIntegral.Segment(start.Part(2), end.Part(2));
                fourth += TIntegral.Segment(start.Part(3), end.Part(3));
            }

            var isEnd = MaskOf(sample, EndOfPositives | EndOfNegatives);
            start = new(LaneCounts.Choose(isEnd, end.Positives, start.Positives), LaneCounts.Choose(isEnd, end.Negatives, start.Negatives));
        }

        (integrals[0], integrals[1], integrals[2], integrals[3]) = (first, second, third, fourth);
        total = end;
    }

    /// <summary>All bits in each number where a sample has one of some marks, none where it has not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> MaskOf(int sample, int marks) => Vector512.Create((uint)(-(sample & marks) >> 31));

    /// <summary>Marks the ends of segments.</summary>
    private static int[] WithSegments(int[] samples)
    {
        var (last, inLast, inScore) = (0, 0, 0);
        for (var i = 0; i < samples.Length; i++)
        {
            inScore |= samples[i] & (Positive | Negative);
            if ((samples[i] & EndOfScore) == 0)
            {
                continue;
            }

            samples[i] |= inScore * EndOfPositives;
            if (inLast == Negative && inScore == Negative)
            {
                samples[last] &= ~EndOfNegatives;
            }

            (last, inLast, inScore) = (i, inScore, 0);
        }

        return samples;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate(ReadOnlySpan<byte> countOfRow, int[] samples, Span<double> truePositives, Span<double> falsePositives)
    {
        var (positives, negatives, point) = (0, 0, 1);
        truePositives = truePositives[..falsePositives.Length];
        foreach (var sample in samples)
        {
            int count = countOfRow[sample >> Marks];
            positives += count & -(sample & Positive);
            negatives += count & -((sample >> 1) & 1);
            truePositives[point] = positives;
            falsePositives[point] = negatives;

            // A point that is not the end of its score is written over by the next sample.
            point += (sample >> 2) & 1;
        }
    }

    /// <summary>Positives and negatives up to a sample in all resamples.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Point(LaneCounts Positives, LaneCounts Negatives)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public CurveLanes Part(int part) => new(Positives.ToDouble(part), Negatives.ToDouble(part));
    }
}
