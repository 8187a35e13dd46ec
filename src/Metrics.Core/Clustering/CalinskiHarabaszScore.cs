namespace Metrics;

/// <summary>How far clusters lie apart beside how wide they are: B / W · (N − K) / (K − 1), at least 0.</summary>
/// <remarks>
/// B = Σₖ nₖ·‖cₖ − c‖² is the dispersion of the K centroids cₖ about the mean c, W = Σ ‖x − cₖ‖² that of the N points about their
/// centroids. 1 where W is 0. There must be at least 2 clusters, and more points than clusters. The result is a float32 scalar, or
/// float64 where the data were. Source: Caliński and Harabasz, A dendrite method for cluster analysis (1974).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new CalinskiHarabaszScore();
/// metric.Update(tensor(new[,] { { 0.0f, 0.0f }, { 0.0f, 2.0f }, { 5.0f, 0.0f }, { 5.0f, 2.0f } }), tensor(new[] { 0L, 0, 1, 1 }));
/// var value = metric.Compute();   // 12.5
/// </code>
/// </example>
public sealed class CalinskiHarabaszScore : IntrinsicClusteringMetric<IntrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public CalinskiHarabaszScore(IntrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static Tensor Formula(ClusterGeometry geometry, IntrinsicClusteringOptions options)
    {
        geometry.RequireSeveralClusters(nameof(CalinskiHarabaszScore));
        var (points, clusters) = (geometry.Clusters.shape[0], geometry.Sizes.shape[0]);
        var sizes = geometry.Sizes.unsqueeze(1);
        var mean = (sizes * geometry.Centroids).sum([0]) / points;
        var between = (sizes * (geometry.Centroids - mean).square()).sum();
        var within = geometry.Residuals.square().sum();
        var isPoint = within.eq(0);
        return (between / within.masked_fill(isPoint, 1) * (points - clusters) / (clusters - 1)).masked_fill(isPoint, 1);
    }
}

/// <content>CalinskiHarabaszScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CalinskiHarabaszScore"/>; it can be back-propagated.</summary>
    /// <param name="data">The points, floating-point numbers of shape [N, D].</param>
    /// <param name="labels">The cluster of each point, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    /// <exception cref="InvalidOperationException">There are too few clusters or too many.</exception>
    public static Tensor CalinskiHarabaszScore(Tensor data, Tensor labels, IntrinsicClusteringOptions? options = null) =>
        Metrics.CalinskiHarabaszScore.Compute(data, labels, options ?? new(), Metrics.CalinskiHarabaszScore.Formula);
}
