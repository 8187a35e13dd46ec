namespace Metrics;

/// <summary>The share of pairs of samples on which both clusterings agree, less what chance gives: 1 for equal clusterings, about 0 for independent ones, at least −0.5.</summary>
/// <remarks>
/// (index − expected) / (maximum − expected) of the number of pairs that are together in both. Labels are integers of shape [N]. The
/// result is a float32 scalar. Source: Hubert and Arabie, Comparing partitions (1985).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new AdjustedRandScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.5714
/// </code>
/// </example>
public sealed class AdjustedRandScore : ContingencyMetric<ExtrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public AdjustedRandScore(ExtrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ExtrinsicClusteringOptions options)
    {
        var pairs = PairCounts.Of(table);
        if (pairs is { OnlyInPreds: 0, OnlyInTarget: 0 })
        {
            return 1;
        }

        var surplus = (pairs.Together * pairs.Apart) - (pairs.OnlyInPreds * pairs.OnlyInTarget);
        var range = ((pairs.Together + pairs.OnlyInTarget) * (pairs.OnlyInTarget + pairs.Apart)) + ((pairs.Together + pairs.OnlyInPreds) * (pairs.OnlyInPreds + pairs.Apart));
        return 2 * surplus / range;
    }
}

/// <content>AdjustedRandScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.AdjustedRandScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor AdjustedRandScore(Tensor preds, Tensor target, ExtrinsicClusteringOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.AdjustedRandScore.Formula);
}
