namespace Metrics;

/// <summary>How far the samples of each true cluster are in one found cluster only, 1 − H(preds | target) / H(preds), from 0 to 1.</summary>
/// <remarks>
/// 1 if there is one found cluster only. Labels are integers of shape [N]. The result is a float32 scalar. Source: Rosenberg and
/// Hirschberg, V-measure (2007).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new CompletenessScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 1
/// </code>
/// </example>
public sealed class CompletenessScore : ContingencyMetric<ExtrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public CompletenessScore(ExtrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ExtrinsicClusteringOptions options) =>
        table.ColumnEntropy == 0 ? 1 : table.MutualInformation / table.ColumnEntropy;
}

/// <content>CompletenessScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CompletenessScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor CompletenessScore(Tensor preds, Tensor target, ExtrinsicClusteringOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.CompletenessScore.Formula);
}
