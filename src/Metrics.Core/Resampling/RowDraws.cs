namespace Metrics;

/// <summary>
/// How often each row of a batch stands in each of many resamples. The draws of a resample depend on the seed, the number of the batch
/// and the number of the resample alone, so they can be had again at any time.
/// </summary>
internal sealed class RowDraws(SamplingStrategy strategy, int seed)
{
    private const int ByRow = 0;
    private const int ByKind = 1;

    /// <summary>Draws row by row.</summary>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="first">The number of the first resample.</param>
    /// <param name="resamples">How many resamples.</param>
    /// <param name="rows">The number of rows in the batch.</param>
    /// <returns>Counts, uint8 [resamples, rows], on the CPU.</returns>
    public Tensor OfRows(long batch, int first, int resamples, long rows)
    {
        var counts = zeros(resamples, rows, dtype: ScalarType.Byte);
        Parallel.For(0, resamples, i =>
        {
            var own = counts.bytes.Slice(checked((int)(i * rows)), (int)rows);
            var stream = StreamOf(batch, first + i, ByRow);
            if (strategy == SamplingStrategy.Poisson)
            {
                PoissonCounts.Fill(own, stream);
            }
            else
            {
                foreach (var _ in own)
                {
                    own[(int)stream.NextBelow(rows)]++;
                }
            }
        });
        return counts;
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

    private RandomStream StreamOf(long batch, int resample, int purpose) =>
        new(RandomStream.Key(RandomStream.Key(RandomStream.Key((uint)seed, batch), resample), purpose));
}
