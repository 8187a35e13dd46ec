namespace Metrics;

/// <summary>The mutual information of found and true clusters, Σ nᵢⱼ/N · ln(N·nᵢⱼ / (aᵢ·bⱼ)), in nats.</summary>
/// <remarks>
/// nᵢⱼ counts the samples of true cluster i in found cluster j, aᵢ and bⱼ those of either cluster, N all. From 0, for clusterings
/// that say nothing about one another, to the smaller of both entropies. Labels are integers of shape [N]. The result is a float32
/// scalar. Source: Shannon, A mathematical theory of communication (1948).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MutualInfoScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.6931
/// </code>
/// </example>
public sealed class MutualInfoScore : ContingencyMetric<ExtrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MutualInfoScore(ExtrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ExtrinsicClusteringOptions options) => table.MutualInformation;
}

/// <content>MutualInfoScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MutualInfoScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MutualInfoScore(Tensor preds, Tensor target, ExtrinsicClusteringOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.MutualInfoScore.Formula);
}
