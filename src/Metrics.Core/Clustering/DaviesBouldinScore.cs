namespace Metrics;

/// <summary>How wide clusters are beside how far they lie apart: the mean over clusters of the largest (sᵢ + sⱼ) / dᵢⱼ, at least 0. Smaller is better.</summary>
/// <remarks>
/// sᵢ is the mean distance of the points of cluster i from their centroid, dᵢⱼ the distance of two centroids; centroids at the same
/// place are left out. There must be at least 2 clusters, and more points than clusters. The result is a float32 scalar, or float64
/// where the data were. Source: Davies and Bouldin, A cluster separation measure (1979).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new DaviesBouldinScore();
/// metric.Update(tensor(new[,] { { 0.0f, 0.0f }, { 0.0f, 2.0f }, { 5.0f, 0.0f }, { 5.0f, 2.0f } }), tensor(new[] { 0L, 0, 1, 1 }));
/// var value = metric.Compute();   // 0.4
/// </code>
/// </example>
public sealed class DaviesBouldinScore : IntrinsicClusteringMetric<IntrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public DaviesBouldinScore(IntrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    internal static Tensor Formula(ClusterGeometry geometry, IntrinsicClusteringOptions options)
    {
        geometry.RequireSeveralClusters(nameof(DaviesBouldinScore));
        var radii = geometry.Radii();
        var widths = zeros(geometry.Sizes.shape[0], dtype: ScalarType.Float64, device: radii.device).index_add(0, geometry.Clusters, radii, 1) / geometry.Sizes;
        var distances = geometry.CentroidDistances();
        var similarities = (widths.unsqueeze(0) + widths.unsqueeze(1)) / distances.masked_fill(distances.eq(0), double.PositiveInfinity);
        return similarities.amax([1]).mean();
    }
}

/// <content>DaviesBouldinScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.DaviesBouldinScore"/>; it can be back-propagated.</summary>
    /// <param name="data">The points, floating-point numbers of shape [N, D].</param>
    /// <param name="labels">The cluster of each point, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    /// <exception cref="InvalidOperationException">There are too few clusters or too many.</exception>
    public static Tensor DaviesBouldinScore(Tensor data, Tensor labels, IntrinsicClusteringOptions? options = null) =>
        Metrics.DaviesBouldinScore.Compute(data, labels, options ?? new(), Metrics.DaviesBouldinScore.Formula);
}
