namespace Metrics;

/// <summary>The samples of some curves in the order of falling scores, each tensor [C, N].</summary>
/// <param name="Scores">The scores.</param>
/// <param name="Order">The number of the sample at each place.</param>
/// <param name="Labels">The labels, as <see cref="CurveTask"/> has them.</param>
/// <param name="IsLastOfScore">Whether the next sample has another score.</param>
internal sealed record CurveRanking(Tensor Scores, Tensor Order, Tensor Labels, Tensor IsLastOfScore)
{
    public static CurveRanking Of(Tensor scores, Tensor labels)
    {
        // Half precision is widened for libtorch's sort; the scores stay the same numbers.
        var isHalf = scores.dtype is ScalarType.Float16 or ScalarType.BFloat16;
        var (ranked, order) = (isHalf ? scores.to_type(ScalarType.Float32) : scores).sort(dim: 1, descending: true);
        var changes = ranked.narrow(1, 1, ranked.shape[1] - 1).ne(ranked.narrow(1, 0, ranked.shape[1] - 1));
        var end = ones(ranked.shape[0], 1, dtype: ScalarType.Bool, device: ranked.device);
        return new(ranked, order, labels.gather(1, order), cat([changes, end], 1));
    }

    /// <summary>Counts the samples of a label up to each place.</summary>
    /// <param name="label">The label.</param>
    /// <param name="weights">What each sample weighs, float64 [1, N] or [C, N]; <see langword="null"/> counts, in int64.</param>
    public Tensor Counts(int label, Tensor? weights) =>
        weights is null ? Labels.eq(label).cumsum(1) : (weights.expand_as(Order).gather(1, Order) * Labels.eq(label)).cumsum(1);

    /// <summary>
    /// Starts counts with 0 and lets those in the middle of equal scores repeat the last point of the curve: such samples have no
    /// order among them. As counts never fall, that point is the running maximum.
    /// </summary>
    public Tensor AtEnds(Tensor counts)
    {
        var start = zeros(counts.shape[0], 1, dtype: counts.dtype, device: counts.device);
        return cat([start, counts.masked_fill(IsLastOfScore.logical_not(), 0).cummax(1).Item1], 1);
    }
}
