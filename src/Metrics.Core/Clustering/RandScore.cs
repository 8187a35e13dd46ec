namespace Metrics;

/// <summary>The share of pairs of samples on which both clusterings agree: together in both, or apart in both. From 0 to 1.</summary>
/// <remarks>
/// (a + b) / (n·(n − 1)/2), with a the pairs that are together in both clusterings, and b those that are apart in both. 1 for a
/// single sample, which makes no pair. Labels are integers of shape [N]. The result is a float32 scalar. Source: Rand, Objective
/// criteria for the evaluation of clustering methods (1971).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RandScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class RandScore : ContingencyMetric<ExtrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RandScore(ExtrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ExtrinsicClusteringOptions options)
    {
        var pairs = PairCounts.Of(table);
        var agreeing = pairs.Together + pairs.Apart;
        return pairs.All == 0 ? 1 : agreeing / pairs.All;
    }
}

/// <content>RandScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.RandScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RandScore(Tensor preds, Tensor target, ExtrinsicClusteringOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.RandScore.Formula);
}
