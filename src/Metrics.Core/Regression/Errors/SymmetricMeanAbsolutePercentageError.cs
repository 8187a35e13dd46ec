namespace Metrics;

/// <summary>The arguments of <see cref="SymmetricMeanAbsolutePercentageError"/>.</summary>
public sealed record SymmetricMeanAbsolutePercentageErrorOptions : MetricOptions;

/// <summary>The symmetric mean absolute percentage error, 2/n · Σ |ŷᵢ − yᵢ| / max(|ŷᵢ| + |yᵢ|, ε): a number from 0 to 2.</summary>
/// <remarks>
/// The inputs may have any shape; ε = 1.17·10⁻⁶ keeps pairs of zeros from dividing by 0. NaN without data. The result is float32, or
/// float64 where an input was. Source: Makridakis, Accuracy measures: theoretical and practical concerns (1993).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new SymmetricMeanAbsolutePercentageError();
/// metric.Update(tensor(new[] { 1.0f, 3.0f }), tensor(new[] { 3.0f, 1.0f }));
/// var value = metric.Compute();   // 1
/// </code>
/// </example>
public sealed class SymmetricMeanAbsolutePercentageError : MeanErrorMetric<SymmetricMeanAbsolutePercentageErrorOptions>
{
    internal static readonly ErrorDefinition<SymmetricMeanAbsolutePercentageErrorOptions> Definition = new(
        "sum_abs_per_error",
        (preds, target, _) => PercentageErrors.Relative((preds - target).abs() * 2, preds.abs() + target.abs()),
        (errors, _) => errors.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public SymmetricMeanAbsolutePercentageError(SymmetricMeanAbsolutePercentageErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }
}

/// <content>SymmetricMeanAbsolutePercentageError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.SymmetricMeanAbsolutePercentageError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor SymmetricMeanAbsolutePercentageError(Tensor preds, Tensor target, SymmetricMeanAbsolutePercentageErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.SymmetricMeanAbsolutePercentageError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
