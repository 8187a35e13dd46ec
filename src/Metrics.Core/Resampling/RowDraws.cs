using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>
/// How often each row of a batch stands in each of many resamples. The draws depend on the seed, the number of the batch and the number
/// of the resample alone, so they can be had again at any time.
/// </summary>
internal sealed class RowDraws(SamplingStrategy strategy, int seed)
{
    private const int ByRow = 0;
    private const int ByKind = 1;
    private const int Corrections = 2;

    /// <summary>Draws row by row.</summary>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="block">The number of the block of resamples, each of <see cref="RowCounts.AtOnce"/>.</param>
    /// <param name="rows">The counts of the rows of the batch.</param>
    public void OfRows(long batch, int block, Span<Vector256<byte>> rows)
    {
        PoissonCounts.Fill(rows, StreamOf(batch, block, ByRow));
        if (strategy == SamplingStrategy.Multinomial)
        {
            MultinomialCounts.Correct(rows, StreamOf(batch, block, Corrections));
        }
    }

    /// <summary>Draws for all rows of a kind at once: what rows of a kind sum up to does not depend on which of them are drawn.</summary>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="resamples">How many resamples.</param>
    /// <param name="kinds">The kind of each row, int64 [rows].</param>
    /// <param name="sizes">The number of rows of each kind, int64 [kinds].</param>
    /// <returns>The number of rows of each kind, float64 [resamples, kinds], on the CPU.</returns>
    public Tensor OfKinds(long batch, int resamples, Tensor kinds, Tensor sizes)
    {
        if (strategy == SamplingStrategy.Poisson)
        {
            using var generator = new Generator(StreamOf(batch, 0, ByKind).Next() >> 32);
            return sizes.cpu().to_type(ScalarType.Float64).expand(resamples, -1).poisson(generator);
        }

        var kindOfRow = kinds.cpu().data<long>().ToArray();
        var width = (int)sizes.shape[0];
        var counts = new double[resamples * width];
        Parallel.For(0, resamples, i =>
        {
            var own = counts.AsSpan(i * width, width);
            var stream = StreamOf(batch, i, ByKind);
            foreach (var _ in kindOfRow)
            {
                own[(int)kindOfRow[stream.NextBelow(kindOfRow.Length)]]++;
            }
        });
        return tensor(counts, [resamples, width], dtype: ScalarType.Float64);
    }

    private RandomStream StreamOf(long batch, int resamples, int purpose) => new(KeyOf(batch, resamples, purpose));

    private ulong KeyOf(long batch, int resamples, int purpose) =>
        RandomStream.Key(RandomStream.Key(RandomStream.Key((uint)seed, batch), resamples), purpose);
}
