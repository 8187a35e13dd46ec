namespace Metrics;

/// <summary>The arguments of <see cref="MeanSquaredError"/>.</summary>
public sealed record MeanSquaredErrorOptions : OutputsOptions
{
    /// <summary>Whether the value is the mean squared error itself, or its square root (RMSE). Default: <see langword="true"/>.</summary>
    public bool Squared { get; init; } = true;
}

/// <summary>The mean squared error, Σ (ŷᵢ − yᵢ)² / n, or its root.</summary>
/// <remarks>
/// With one output the inputs may have any shape; with more, there is a value for each column. NaN without data. The result is
/// float32, or float64 where an input was. Source: Gauss, Theoria combinationis observationum (1821).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanSquaredError(new() { Squared = false });
/// metric.Update(tensor(new[] { 2.5f, 0.0f }), tensor(new[] { 3.0f, -0.5f }));
/// var rmse = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MeanSquaredError : MeanErrorMetric<MeanSquaredErrorOptions>
{
    internal static readonly ErrorDefinition<MeanSquaredErrorOptions> Definition = new(
        "sum_squared_error",
        (preds, target, _) => (preds - target).square(),
        (errors, options) => options.Squared ? errors.Mean : errors.Mean.sqrt());

    /// <summary>Starts a mean squared error.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanSquaredError(MeanSquaredErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options with { Squared = true };
}

/// <content>Mean squared error.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MeanSquaredError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape, or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MeanSquaredError(Tensor preds, Tensor target, MeanSquaredErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.MeanSquaredError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
