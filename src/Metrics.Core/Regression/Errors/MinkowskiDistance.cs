namespace Metrics;

/// <summary>The arguments of <see cref="MinkowskiDistance"/>.</summary>
/// <param name="P">The exponent, finite and at least 1.</param>
public sealed record MinkowskiDistanceOptions(double P) : MetricOptions
{
    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.That(P, P >= 1 && double.IsFinite(P), "a finite number of at least 1");
}

/// <summary>The Minkowski distance, (Σ |ŷᵢ − yᵢ|ᵖ)^(1/p).</summary>
/// <remarks>
/// The inputs may have any shape. With p = 1 it is the Manhattan distance, with p = 2 the Euclidean one; 0 without data. The result
/// is float32, or float64 where an input was. Source: Minkowski, Geometrie der Zahlen (1896).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MinkowskiDistance(new(2));
/// metric.Update(tensor(new[] { 3.0f, 0.0f }), tensor(new[] { 0.0f, 4.0f }));
/// var value = metric.Compute();   // 5
/// </code>
/// </example>
public sealed class MinkowskiDistance : MeanErrorMetric<MinkowskiDistanceOptions>
{
    internal static readonly ErrorDefinition<MinkowskiDistanceOptions> Definition = new(
        "minkowski_dist_sum",
        (preds, target, options) => (preds - target).abs().pow(options.P),
        (errors, options) => errors.Sum.pow(1 / options.P));

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public MinkowskiDistance(MinkowskiDistanceOptions options)
        : base(options, Definition)
    {
    }
}

/// <content>MinkowskiDistance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MinkowskiDistance"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MinkowskiDistance(Tensor preds, Tensor target, MinkowskiDistanceOptions options, Tensor? sampleWeight = null) =>
        Metrics.MinkowskiDistance.Definition.Compute(preds, target, sampleWeight, options);
}
