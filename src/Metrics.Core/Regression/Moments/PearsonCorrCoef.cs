namespace Metrics;

/// <summary>The arguments of <see cref="PearsonCorrCoef"/>.</summary>
public sealed record PearsonCorrCoefOptions : OutputsOptions;

/// <summary>The correlation coefficient of Pearson: r = Σ (ŷᵢ − m)(yᵢ − ȳ) / √(Σ (ŷᵢ − m)² · Σ (yᵢ − ȳ)²), with m the mean of the predictions.</summary>
/// <remarks>
/// Inputs have the shape [N] (or [N, 1]), or [N, outputs]. The value lies between −1 and 1. Where predictions or target do not vary
/// it is NaN, and a warning is raised. The result is float32, or float64 where an input was. Source: Pearson, Note on regression and
/// inheritance in the case of two parents (1895).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new PearsonCorrCoef();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var correlation = metric.Compute();   // 0.9849
/// </code>
/// </example>
public sealed class PearsonCorrCoef : MomentsMetric<PearsonCorrCoefOptions>
{
    internal static readonly MomentsDefinition<PearsonCorrCoefOptions> Definition = new(
        (preds, options) => RegressionInputs.CheckColumns(preds, options.NumOutputs),
        (preds, target) => (preds, target),
        (moments, _, sender) => Correlation(moments, sender));

    /// <summary>Starts a correlation coefficient.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public PearsonCorrCoef(PearsonCorrCoefOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    internal static Tensor Correlation(PairMoments moments, Metric? sender)
    {
        var isConstant = moments.IsConstant().any(0);
        if (isConstant.any().ToBoolean())
        {
            MetricWarnings.Raise(sender, "Predictions or target do not vary: their correlation is undefined, and the value is NaN.");
        }

        var spreads = moments.Squares.masked_fill(isConstant, double.NaN).sqrt();
        return (moments.Products / spreads[0] / spreads[1]).clamp(-1, 1);
    }
}

/// <content>Pearson correlation.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.PearsonCorrCoef"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor PearsonCorrCoef(Tensor preds, Tensor target, PearsonCorrCoefOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.PearsonCorrCoef.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
