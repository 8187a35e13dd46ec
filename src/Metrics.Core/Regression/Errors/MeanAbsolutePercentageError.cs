namespace Metrics;

/// <summary>The arguments of <see cref="MeanAbsolutePercentageError"/>.</summary>
public sealed record MeanAbsolutePercentageErrorOptions : MetricOptions;

/// <summary>The mean absolute percentage error, 1/n · Σ |ŷᵢ − yᵢ| / max(|yᵢ|, ε), as a fraction: 0.1 is 10 %.</summary>
/// <remarks>
/// The inputs may have any shape; ε = 1.17·10⁻⁶ keeps targets of 0 from dividing by 0. NaN without data. The result is float32, or
/// float64 where an input was. Source: de Myttenaere et al., Mean absolute percentage error for regression models (2016).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanAbsolutePercentageError();
/// metric.Update(tensor(new[] { 0.9f, 15.0f }), tensor(new[] { 1.0f, 10.0f }));
/// var value = metric.Compute();   // 0.3
/// </code>
/// </example>
public sealed class MeanAbsolutePercentageError : MeanErrorMetric<MeanAbsolutePercentageErrorOptions>
{
    internal static readonly ErrorDefinition<MeanAbsolutePercentageErrorOptions> Definition = new(
        "sum_abs_per_error",
        (preds, target, _) => PercentageErrors.Relative((preds - target).abs(), target.abs()),
        (errors, _) => errors.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanAbsolutePercentageError(MeanAbsolutePercentageErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }
}

/// <content>MeanAbsolutePercentageError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MeanAbsolutePercentageError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MeanAbsolutePercentageError(Tensor preds, Tensor target, MeanAbsolutePercentageErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.MeanAbsolutePercentageError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
