namespace Metrics;

/// <summary>The arguments of <see cref="DunnIndex"/>.</summary>
public sealed record DunnIndexOptions : IntrinsicClusteringOptions
{
    /// <summary>The order of the norm by which distances are measured, greater than 0; it may be infinite. Default: 2.</summary>
    public double P { get; init; } = 2;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Positive(P);
}

/// <summary>The smallest distance between two centroids, divided by the largest distance of a point from its centroid.</summary>
/// <remarks>
/// min dᵢⱼ / max rₖ, with dᵢⱼ the distance of the centroids of clusters i and j, and rₖ that of the farthest point of cluster k from
/// its centroid. Infinite where every cluster is a single place. There must be at least 2 clusters. The result is a float32 scalar,
/// or float64 where the data were. Source: Dunn, A fuzzy relative of the ISODATA process and its use in detecting compact
/// well-separated clusters (1973), with distances between and from centroids, as in TorchMetrics.
/// </remarks>
/// <example>
/// <code>
/// using var metric = new DunnIndex();
/// metric.Update(tensor(new[,] { { 0.0f, 0.0f }, { 0.0f, 2.0f }, { 5.0f, 0.0f }, { 5.0f, 2.0f } }), tensor(new[] { 0L, 0, 1, 1 }));
/// var value = metric.Compute();   // 5
/// </code>
/// </example>
public sealed class DunnIndex : IntrinsicClusteringMetric<DunnIndexOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public DunnIndex(DunnIndexOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static Tensor Formula(ClusterGeometry geometry, DunnIndexOptions options)
    {
        var clusters = geometry.Sizes.shape[0];
        if (clusters < 2)
        {
            throw new InvalidOperationException($"{nameof(DunnIndex)} needs at least 2 clusters, got {clusters}.");
        }

        var itself = eye(clusters, dtype: ScalarType.Bool, device: geometry.Sizes.device);
        return geometry.CentroidDistances(options.P).masked_fill(itself, double.PositiveInfinity).min() / geometry.Radii(options.P).max();
    }
}

/// <content>DunnIndex.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.DunnIndex"/>; it can be back-propagated.</summary>
    /// <param name="data">The points, floating-point numbers of shape [N, D].</param>
    /// <param name="labels">The cluster of each point, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    /// <exception cref="InvalidOperationException">There are too few clusters or too many.</exception>
    public static Tensor DunnIndex(Tensor data, Tensor labels, DunnIndexOptions? options = null) =>
        Metrics.DunnIndex.Compute(data, labels, options ?? new(), Metrics.DunnIndex.Formula);
}
