namespace Metrics;

/// <summary>The arguments of <see cref="MeanAbsoluteError"/>.</summary>
public sealed record MeanAbsoluteErrorOptions : OutputsOptions;

/// <summary>The mean absolute error, Σ |ŷᵢ − yᵢ| / n.</summary>
/// <remarks>
/// With one output the inputs may have any shape; with more, there is a value for each column. NaN without data. The result is
/// float32, or float64 where an input was. Source: Willmott and Matsuura, Advantages of the mean absolute error (2005).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanAbsoluteError();
/// metric.Update(tensor(new[] { 2.5f, 0.0f }), tensor(new[] { 3.0f, -1.0f }));
/// var error = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class MeanAbsoluteError : MeanErrorMetric<MeanAbsoluteErrorOptions>
{
    internal static readonly ErrorDefinition<MeanAbsoluteErrorOptions> Definition = new(
        "sum_abs_error",
        (preds, target, _) => (preds - target).abs(),
        (errors, _) => errors.Mean);

    /// <summary>Starts a mean absolute error.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanAbsoluteError(MeanAbsoluteErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }
}

/// <content>Mean absolute error.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MeanAbsoluteError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape, or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MeanAbsoluteError(Tensor preds, Tensor target, MeanAbsoluteErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.MeanAbsoluteError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
