namespace Metrics;

/// <summary>The arguments of <see cref="TweedieDevianceScore"/>.</summary>
public sealed record TweedieDevianceScoreOptions : MetricOptions
{
    /// <summary>The power p of the variance, not between 0 and 1; 0 is the normal distribution, 1 Poisson, 2 gamma, 3 inverse Gaussian. Default: 0.</summary>
    public double Power { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.NotInside(Power, 0, 1);
}

/// <summary>The mean unit deviance of a Tweedie distribution with mean ŷᵢ, whose variance is proportional to ŷᵢᵖ.</summary>
/// <remarks>
/// <para>For the power p it is 2/n · Σ (max(yᵢ, 0)²⁻ᵖ/((1 − p)(2 − p)) − yᵢ·ŷᵢ¹⁻ᵖ/(1 − p) + ŷᵢ²⁻ᵖ/(2 − p)), with the limits (yᵢ − ŷᵢ)²
/// for p = 0 (normal), 2·(yᵢ ln(yᵢ/ŷᵢ) + ŷᵢ − yᵢ) for p = 1 (Poisson) and 2·(ln(ŷᵢ/yᵢ) + yᵢ/ŷᵢ − 1) for p = 2 (gamma).</para>
/// <para>The inputs may have any shape. Unless p is 0, predictions must be positive; the target must not be negative for p from 1 to
/// below 2, and be positive from 2 on. NaN without data. Source: Jørgensen, Exponential dispersion models (1987).</para>
/// <para>The result is float32, or float64 where an input was.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new TweedieDevianceScore(new() { Power = 2 });
/// metric.Update(tensor(new[] { 1.0f, 2.0f }), tensor(new[] { 1.0f, 4.0f }));
/// var value = metric.Compute();   // 0.3069
/// </code>
/// </example>
public sealed class TweedieDevianceScore : MeanErrorMetric<TweedieDevianceScoreOptions>
{
    internal static readonly ErrorDefinition<TweedieDevianceScoreOptions> Definition = new(
        "sum_deviance_score",
        TweedieDeviance.Of,
        (errors, _) => errors.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public TweedieDevianceScore(TweedieDevianceScoreOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => null;
}

/// <content>TweedieDevianceScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.TweedieDevianceScore"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor TweedieDevianceScore(Tensor preds, Tensor target, TweedieDevianceScoreOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.TweedieDevianceScore.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
