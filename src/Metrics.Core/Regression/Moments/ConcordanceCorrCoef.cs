namespace Metrics;

/// <summary>The arguments of <see cref="ConcordanceCorrCoef"/>.</summary>
public sealed record ConcordanceCorrCoefOptions : OutputsOptions;

/// <summary>The concordance correlation coefficient, ρc = 2·ρ·σ·s / (σ² + s² + (m − ȳ)²): how near the pairs (ŷᵢ, yᵢ) are to the line ŷ = y.</summary>
/// <remarks>
/// ρ is the correlation of Pearson, σ and s are the standard deviations of predictions and target with the divisor n − 1, and m and ȳ
/// their means. Inputs have the shape [N] or [N, outputs]. Where predictions or target do not vary it is NaN, and a warning is
/// raised. The result is float32, or float64 where an input was. Source: Lin, A concordance correlation coefficient to evaluate
/// reproducibility (1989).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ConcordanceCorrCoef();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var value = metric.Compute();   // 0.9777
/// </code>
/// </example>
public sealed class ConcordanceCorrCoef : MomentsMetric<ConcordanceCorrCoefOptions>
{
    internal static readonly MomentsDefinition<ConcordanceCorrCoefOptions> Definition = new(
        (preds, options) => RegressionInputs.CheckColumns(preds, options.NumOutputs),
        (preds, target) => (preds, target),
        (moments, _, sender) => Formula(moments, sender));

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ConcordanceCorrCoef(ConcordanceCorrCoefOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    private static Tensor Formula(PairMoments moments, Metric? sender)
    {
        var variances = moments.Squares / (moments.Count - 1);
        var deviations = variances.sqrt();
        var distance = moments.FullMean[0] - moments.FullMean[1];
        return PearsonCorrCoef.Correlation(moments, sender) * deviations[0] * deviations[1] * 2 / (variances.sum([0]) + distance.square());
    }
}

/// <content>ConcordanceCorrCoef.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ConcordanceCorrCoef"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ConcordanceCorrCoef(Tensor preds, Tensor target, ConcordanceCorrCoefOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.ConcordanceCorrCoef.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
