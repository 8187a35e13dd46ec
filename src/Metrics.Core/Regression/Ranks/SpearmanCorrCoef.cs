namespace Metrics;

/// <summary>The arguments of <see cref="SpearmanCorrCoef"/>.</summary>
public sealed record SpearmanCorrCoefOptions : OutputsOptions;

/// <summary>The rank correlation coefficient of Spearman: the correlation of Pearson of the ranks of predictions and target.</summary>
/// <remarks>
/// ρ = Σ (r(ŷᵢ) − r̄)(r(yᵢ) − r̄) / √(Σ (r(ŷᵢ) − r̄)² · Σ (r(yᵢ) − r̄)²), with r the rank of a number and r̄ the mean rank. Inputs
/// are floating-point numbers of the shape [N] or [N, outputs]; equal numbers share the mean of their ranks. All samples are kept,
/// and a warning says so when the metric is made. The value lies between −1 and 1, and is 0 where predictions or target do not vary;
/// NaN without data, and where a number is NaN. The result is float32, or float64 where an input was. Source: Spearman, The proof and
/// measurement of association between two things (1904).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new SpearmanCorrCoef();
/// metric.Update(tensor(new[] { 1.0f, 3.0f, 2.0f }), tensor(new[] { 1.0f, 2.0f, 3.0f }));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class SpearmanCorrCoef : RankMetric<SpearmanCorrCoefOptions>
{
    internal static readonly RankDefinition<SpearmanCorrCoefOptions> Definition = new(Check, (preds, target, _) => Correlation(Ranks.Of(preds), Ranks.Of(target)));

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public SpearmanCorrCoef(SpearmanCorrCoefOptions? options = null)
        : base(options ?? new(), Definition)
    {
        MetricWarnings.Raise(this, "The rank correlation keeps all predictions and targets; with much data this takes much memory.");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private static Tensor Correlation(Tensor x, Tensor y)
    {
        var (dx, dy) = (x - x.mean(), y - y.mean());
        var scale = (dx.square().sum() * dy.square().sum()).sqrt();
        return ((dx * dy).sum() / scale).masked_fill(scale.eq(0), 0).clamp(-1, 1);
    }

    private static void Check(Tensor preds, Tensor target)
    {
        if (!preds.is_floating_point() || !target.is_floating_point())
        {
            throw new ArgumentException($"Expected preds and target to hold floating-point numbers, got {preds.dtype} and {target.dtype}.", nameof(preds));
        }
    }
}

/// <content>SpearmanCorrCoef.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.SpearmanCorrCoef"/>.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor SpearmanCorrCoef(Tensor preds, Tensor target, SpearmanCorrCoefOptions? options = null) =>
        Metrics.SpearmanCorrCoef.Definition.Compute(preds, target, options ?? new());
}
