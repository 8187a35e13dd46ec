using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>One curve of samples in the order of falling scores, whose points are counted for one resample after the other.</summary>
/// <param name="samples">The row of each sample, and what it is in the last three bits.</param>
/// <param name="thresholds">The score of each point, [K].</param>
internal sealed class ResampledCurve(int[] samples, Tensor thresholds)
{
    private const int Positive = 1;
    private const int Negative = 2;
    private const int EndOfScore = 4;
    private const int Marks = 3;

    private readonly Tensor counts = zeros(2, thresholds.shape[0] + 1, dtype: ScalarType.Float64);

    /// <summary>The score of each point, falling.</summary>
    public Tensor Thresholds { get; } = thresholds;

    /// <summary>Whether the rows lie where they can be counted one by one, and are few enough to be numbered here.</summary>
    public static bool CanCount(Tensor rowOfSample) =>
        rowOfSample.device_type == DeviceType.CPU && (rowOfSample.NumberOfElements == 0 || rowOfSample.max().ToInt64() < int.MaxValue >> Marks);

    /// <summary>Ranks the samples of a curve.</summary>
    /// <param name="ranking">The samples of several curves.</param>
    /// <param name="curve">Which of them.</param>
    /// <param name="rowOfSample">The row of each sample, int64 [N].</param>
    public static ResampledCurve Of(CurveRanking ranking, long curve, Tensor rowOfSample)
    {
        var (labels, isLast) = (ranking.Labels[curve], ranking.IsLastOfScore[curve]);
        var marks = (labels.eq(1) * (long)Positive) + (labels.eq(0) * (long)Negative) + (isLast * (long)EndOfScore);
        var samples = (rowOfSample.index_select(0, ranking.Order[curve]) * (1 << Marks)) + marks;
        return new(samples.to_type(ScalarType.Int32).data<int>().ToArray(), ranking.Scores[curve].masked_select(isLast));
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
    /// <param name="countsOfRow">How often each row is in each of the resamples (see <see cref="RowCounts.Words"/>).</param>
    /// <returns>The integrals, and the counts at the end of the curve.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (Vector512<double> Integrals, CurveLanes Totals) Integrate<TIntegral>(ReadOnlySpan<ulong> countsOfRow)
        where TIntegral : struct, ICurveIntegral
    {
        var integrals = Vector512<double>.Zero;
        var start = default(CurveLanes);
        var (positives, negatives) = (Vector512<double>.Zero, Vector512<double>.Zero);
        foreach (var sample in samples)
        {
            var weights = RowCounts.Lanes(countsOfRow[sample >> Marks]);
            positives += weights * (sample & Positive);
            negatives += weights * ((sample & Negative) >> 1);
            if ((sample & EndOfScore) != 0)
            {
                var end = new CurveLanes(positives, negatives);
                integrals += TIntegral.Segment(start, end);
                start = end;
            }
        }

        return (integrals, new(positives, negatives));
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
}
