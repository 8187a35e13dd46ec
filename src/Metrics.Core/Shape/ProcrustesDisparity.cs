namespace Metrics;

/// <summary>The arguments of <see cref="ProcrustesDisparity"/>.</summary>
public sealed record ProcrustesDisparityOptions : MetricOptions
{
    /// <summary>How the disparities of the pairs of point clouds become one. Default: <see cref="Metrics.Reduction.Mean"/>.</summary>
    public Reduction Reduction { get; init; } = Reduction.Mean;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Defined(Reduction);
}

/// <summary>
/// How far two point clouds differ in shape: what remains of the squared distances of their points once place, size, rotation and
/// reflection are taken away.
/// </summary>
/// <remarks>
/// Inputs have the shape [N, P, D]: N pairs of clouds of P points each, of which the first corresponds to the first. Both clouds are
/// centered and scaled to norm 1; then the second is rotated and scaled so that Σ ‖x − y‖² is least. From 0, for equal shapes, to 1.
/// A cloud whose points are all at one place has no shape: its disparity is 0, and a warning says so. The result is float32, or
/// float64 where an input was. Sources: Gower, Generalized Procrustes analysis (1975); Schönemann, A generalized solution of the
/// orthogonal Procrustes problem (1966).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ProcrustesDisparity();
/// var square = tensor(new[] { 0.0f, 0, 1, 0, 1, 1, 0, 1 }).reshape(1, 4, 2);
/// metric.Update(square, square.flip(2) * 3 + 1);
/// var value = metric.Compute();   // 0
/// </code>
/// </example>
public sealed class ProcrustesDisparity : RowMetric<ProcrustesDisparityOptions>
{
    private static readonly RowDefinition<ProcrustesDisparityOptions> Definition = new(
        Procrustes.Check,
        (first, second, options) => Procrustes.Align(first, second, warn: options.ValidateArgs).Disparity,
        options => options.Reduction);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ProcrustesDisparity(ProcrustesDisparityOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;
}

/// <content>ProcrustesDisparity.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ProcrustesDisparity"/>: the disparity of each pair of point clouds.</summary>
    /// <param name="pointCloud1">The first clouds, of shape [N, P, D].</param>
    /// <param name="pointCloud2">The second clouds, of the shape of <paramref name="pointCloud1"/>.</param>
    /// <returns>The disparities, of shape [N], which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The clouds do not have such shapes; the message says which they have.</exception>
    public static Tensor ProcrustesDisparity(Tensor pointCloud1, Tensor pointCloud2)
    {
        using var scope = NewDisposeScope();
        return ProcrustesAlignment(pointCloud1, pointCloud2).Disparity.MoveToOuterDisposeScope();
    }

    /// <summary>How the second of two point clouds is laid over the first, beside what then remains: the parts of <see cref="Metrics.ProcrustesDisparity"/>.</summary>
    /// <param name="pointCloud1">The first clouds, of shape [N, P, D].</param>
    /// <param name="pointCloud2">The second clouds, of the shape of <paramref name="pointCloud1"/>.</param>
    /// <returns>Disparities, scales and rotations, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The clouds do not have such shapes; the message says which they have.</exception>
    public static ProcrustesAlignment ProcrustesAlignment(Tensor pointCloud1, Tensor pointCloud2) =>
        FunctionalForm.Compute(pointCloud1, pointCloud2, new ProcrustesDisparityOptions(), (first, second, _) => Procrustes.OfBatch(first, second), names: (nameof(pointCloud1), nameof(pointCloud2)));
}
