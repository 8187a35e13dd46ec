namespace Metrics;

/// <summary>The arguments of <see cref="LogCoshError"/>.</summary>
public sealed record LogCoshErrorOptions : OutputsOptions;

/// <summary>The mean logarithm of the hyperbolic cosine of the errors, 1/n · Σ ln cosh(ŷᵢ − yᵢ).</summary>
/// <remarks>
/// Small errors count like half their square, large ones like their size, and none overflows. With one output the inputs may have any
/// shape; with more, there is a value for each column. NaN without data. The result is float32, or float64 where an input was.
/// Source: Saleh and Saleh, Statistical properties of the log-cosh loss function used in machine learning (2022).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new LogCoshError();
/// metric.Update(tensor(new[] { 3.0f, 5.0f }), tensor(new[] { 2.5f, 5.0f }));
/// var value = metric.Compute();   // 0.0601
/// </code>
/// </example>
public sealed class LogCoshError : MeanErrorMetric<LogCoshErrorOptions>
{
    internal static readonly ErrorDefinition<LogCoshErrorOptions> Definition = new(
        "sum_log_cosh_error",
        (preds, target, _) => LogCosh((preds - target).abs()),
        (errors, _) => errors.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public LogCoshError(LogCoshErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <summary>
    /// ln cosh d = ln(1 + 2·sinh²(d/2)), in which a small d loses no digits, and = d + ln(1 + e⁻²ᵈ) − ln 2, in which a large d does not overflow.
    /// </summary>
    private static Tensor LogCosh(Tensor distance)
    {
        var ofSmall = (2 * (distance.clamp(max: 1) / 2).sinh().square()).log1p();
        var ofLarge = distance + (distance * -2).exp().log1p() - Math.Log(2);
        return where(distance.lt(1), ofSmall, ofLarge);
    }
}

/// <content>LogCoshError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.LogCoshError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape, or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor LogCoshError(Tensor preds, Tensor target, LogCoshErrorOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.LogCoshError.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
