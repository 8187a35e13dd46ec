namespace Metrics;

/// <summary>The arguments of <see cref="RelativeSquaredError"/>.</summary>
public sealed record RelativeSquaredErrorOptions : OutputsOptions
{
    /// <summary>Whether the value is the relative squared error itself, or its square root. Default: <see langword="true"/>.</summary>
    public bool Squared { get; init; } = true;
}

/// <summary>The squared error relative to that of always predicting the mean of the target, Σ (yᵢ − ŷᵢ)² / Σ (yᵢ − ȳ)², or its root; the mean over the outputs.</summary>
/// <remarks>
/// Inputs have the shape [N] or [N, outputs]. What is divided by is at least the rounding unit of float32, 2⁻²³, so that a target that
/// does not vary has a large, finite value. Source: Breiman et al., Classification and regression trees (1984).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new RelativeSquaredError();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var value = metric.Compute();   // 0.0514
/// </code>
/// </example>
public sealed class RelativeSquaredError : MomentsMetric<RelativeSquaredErrorOptions>
{
    /// <summary>The rounding unit of float32.</summary>
    private const double Epsilon = 1.1920928955078125e-7;

    // The pair is (error, target), as in the coefficient of determination.
    internal static readonly MomentsDefinition<RelativeSquaredErrorOptions> Definition = new(
        (preds, options) => RegressionInputs.CheckColumns(preds, options.NumOutputs),
        (preds, target) => (target - preds, target),
        (moments, options, _) => Formula(moments, options));

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RelativeSquaredError(RelativeSquaredErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options with { Squared = true };

    private static Tensor Formula(PairMoments moments, RelativeSquaredErrorOptions options)
    {
        var ratio = moments.SumOfSquares[0] / moments.Squares[1].clamp(min: Epsilon);
        return (options.Squared ? ratio : ratio.sqrt()).mean([-1]);
    }
}

/// <content>RelativeSquaredError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.RelativeSquaredError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor RelativeSquaredError(Tensor preds, Tensor target, RelativeSquaredErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.RelativeSquaredError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
