namespace Metrics;

/// <summary>
/// The first two moments of pairs (x, y), for each of D outputs: how many pairs, their means, and the sums of squared and mixed
/// deviations from the means.
/// </summary>
/// <remarks>
/// <para>
/// Sets of moments merge by the formula of Chan, Golub and LeVeque, Updating formulae and a pairwise algorithm for computing
/// sample variances (1979): nothing is lost to cancellation, however far the data is from 0 and however it is cut into batches.
/// </para>
/// <para>
/// Means are kept relative to an origin, the mean of the first batch. A mean of 10⁶ has steps of 10⁻¹⁰, and over a million small
/// batches their rounding would add up; relative to the origin the steps are as small as the spread of the data allows.
/// </para>
/// </remarks>
/// <param name="Count">The number of pairs, an int64 scalar.</param>
/// <param name="Origin">What the means are relative to; float64, shape [2, D]: x, then y.</param>
/// <param name="Mean">The means minus the origin; float64, shape [2, D].</param>
/// <param name="Squares">Σ (x − x̄)² and Σ (y − ȳ)²; float64, shape [2, D].</param>
/// <param name="Products">Σ (x − x̄)(y − ȳ); float64, shape [D].</param>
internal sealed record PairMoments(Tensor Count, Tensor Origin, Tensor Mean, Tensor Squares, Tensor Products)
{
    /// <summary>The relative rounding error of a float64 mean, with room for a few operations.</summary>
    private const double RoundingOfMean = 16 * 2.220446049250313e-16;

    /// <summary>The means themselves; shape [2, D].</summary>
    public Tensor FullMean => Origin + Mean;

    /// <summary>Σ x² and Σ y², from the deviations without cancellation; shape [2, D].</summary>
    public Tensor SumOfSquares => Squares + (FullMean.square() * Count);

    /// <summary>The number of pairs in float64, in which quotients are taken.</summary>
    private Tensor Weight => Count.to(ScalarType.Float64);

    /// <summary>The moments of one batch, in two passes.</summary>
    /// <param name="x">The first of each pair; shape [N, D].</param>
    /// <param name="y">The second of each pair; shape [N, D].</param>
    public static PairMoments Of(Tensor x, Tensor y)
    {
        var count = x.shape[0];
        var divisor = Math.Max(count, 1);
        var pairs = stack([x.to(ScalarType.Float64), y.to(ScalarType.Float64)]);
        var origin = (pairs.sum([1]) / divisor).detach();
        var deviations = pairs - origin.unsqueeze(1);

        // What rounding left of the mean; taking it into account is the corrected two-pass algorithm.
        var mean = deviations.sum([1]) / divisor;
        var squares = deviations.square().sum([1]) - (mean.square() * count);
        var products = (deviations[0] * deviations[1]).sum([0]) - (mean[0] * mean[1] * count);
        return new(full(Array.Empty<long>(), count, dtype: ScalarType.Int64, device: x.device), origin, mean, squares, products);
    }

    /// <summary>The moments of both sets together.</summary>
    public static PairMoments Merge(PairMoments first, PairMoments second)
    {
        var origin = where(first.Count.eq(0), second.Origin, first.Origin);
        var count = first.Count + second.Count;
        var share = second.Weight / Ratio.NotZero(count);
        var distance = second.Mean + (second.Origin - origin) - first.Mean;
        var weight = first.Weight * share;
        return new(
            count,
            origin,
            first.Mean + (distance * share),
            first.Squares + second.Squares + (distance.square() * weight),
            first.Products + second.Products + (distance[0] * distance[1] * weight));
    }

    /// <summary>The moments of several sets of pairs side by side, as the rows of a matrix: count, then the others in their order; float64 [R, 1 + 7·D].</summary>
    public Tensor Pack() =>
        cat([Count[.., ..1], .. new[] { Origin, Mean, Squares }.SelectMany(moment => moment.unbind(0)), Products], 1);

    /// <summary>Reads what <see cref="Pack"/> makes; moments have the shapes [2, R, D] and [R, D], and so has the count [R, D].</summary>
    public static PairMoments Unpack(Tensor packed)
    {
        var width = (packed.shape[1] - 1) / 7;
        var parts = packed.narrow(1, 1, 7 * width).reshape(packed.shape[0], 7, width).transpose(0, 1);
        return new(packed.narrow(1, 0, 1).expand(-1, width), parts[..2], parts[2..4], parts[4..6], parts[6]);
    }

    /// <summary>Where x or y does not vary by more than the rounding of its mean; bool, shape [2, D].</summary>
    public Tensor IsConstant() => Squares.detach() <= (FullMean.detach() * RoundingOfMean).square() * Weight;
}
