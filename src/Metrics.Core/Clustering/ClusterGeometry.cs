namespace Metrics;

/// <summary>Where the clusters of a set of points lie, in float64.</summary>
/// <param name="Clusters">The number of each point's cluster, from 0 to the number of clusters.</param>
/// <param name="Sizes">The number of points of each cluster.</param>
/// <param name="Centroids">The mean of each cluster, [clusters, D].</param>
/// <param name="Residuals">The points less their centroids, [N, D].</param>
internal sealed record ClusterGeometry(Tensor Clusters, Tensor Sizes, Tensor Centroids, Tensor Residuals)
{
    public static ClusterGeometry Of(Tensor data, Tensor labels)
    {
        var points = data.to(ScalarType.Float64);
        var (_, clusters, sizes) = DistinctValues.Of(labels);

        // Relative to one of its own points, a cluster of equal points has a mean without rounding: its residuals are 0.
        var anchors = zeros(sizes.shape[0], points.shape[1], dtype: ScalarType.Float64, device: data.device).index_copy(0, clusters, points.detach());
        var offsets = points - anchors.index_select(0, clusters);
        var means = zeros_like(anchors).index_add(0, clusters, offsets, 1) / sizes.unsqueeze(1);
        return new(clusters, sizes, anchors + means, offsets - means.index_select(0, clusters));
    }

    /// <summary>Distances between centroids, [clusters, clusters].</summary>
    /// <param name="p">The order of the norm.</param>
    public Tensor CentroidDistances(double p = 2) => cdist(Centroids, Centroids, p, compute_mode.donot_use_mm_for_euclid_dist);

    /// <summary>Distances of the points from their centroids, [N].</summary>
    /// <param name="p">The order of the norm.</param>
    public Tensor Radii(double p = 2) => linalg.norm(Residuals, p, [1]);

    /// <exception cref="InvalidOperationException">There is one cluster, or there are as many as points.</exception>
    public void RequireSeveralClusters(string metric)
    {
        var (points, clusters) = (Clusters.shape[0], Sizes.shape[0]);
        if (clusters < 2 || clusters >= points)
        {
            throw new InvalidOperationException($"{metric} needs at least 2 clusters and fewer than points, got {clusters} clusters of {points} points.");
        }
    }
}
