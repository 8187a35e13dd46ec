namespace Metrics;

/// <summary>The arguments of <see cref="MeanSquaredLogError"/>.</summary>
public sealed record MeanSquaredLogErrorOptions : MetricOptions;

/// <summary>The mean squared logarithmic error, 1/n · Σ (ln(1 + ŷᵢ) − ln(1 + yᵢ))².</summary>
/// <remarks>
/// The inputs may have any shape. NaN without data, and where a number is below −1. The result is float32, or float64 where an input
/// was. Source: Tofallis, A better measure of relative prediction accuracy for model selection and model estimation (2015).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanSquaredLogError();
/// metric.Update(tensor(new[] { 0.0f, 1.0f }), tensor(new[] { 0.0f, 3.0f }));
/// var value = metric.Compute();   // 0.2402
/// </code>
/// </example>
public sealed class MeanSquaredLogError : MeanErrorMetric<MeanSquaredLogErrorOptions>
{
    internal static readonly ErrorDefinition<MeanSquaredLogErrorOptions> Definition = new(
        "sum_squared_log_error",
        (preds, target, _) => (preds.log1p() - target.log1p()).square(),
        (errors, _) => errors.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanSquaredLogError(MeanSquaredLogErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }
}

/// <content>MeanSquaredLogError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MeanSquaredLogError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MeanSquaredLogError(Tensor preds, Tensor target, MeanSquaredLogErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.MeanSquaredLogError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
