namespace Metrics;

/// <summary>The arguments of <see cref="ExplainedVariance"/>.</summary>
public sealed record ExplainedVarianceOptions : MetricOptions
{
    /// <summary>How the scores of several outputs become one. Default: <see cref="Multioutput.UniformAverage"/>.</summary>
    public Multioutput Multioutput { get; init; } = Multioutput.UniformAverage;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Defined(Multioutput);
}

/// <summary>The share of the variance of the target that is explained, 1 − Var(y − ŷ) / Var(y).</summary>
/// <remarks>
/// Unlike the coefficient of determination it forgives an error that is the same for all samples. Inputs have the shape [N] or [N,
/// outputs]. A target that does not vary has the score 1 if the error does not vary either, otherwise 0. NaN without data. The result
/// is float32, or float64 where an input was. Source: Achen, What does explained variance explain? (1990).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ExplainedVariance();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var value = metric.Compute();   // 0.9572
/// </code>
/// </example>
public sealed class ExplainedVariance : MomentsMetric<ExplainedVarianceOptions>
{
    // The pair is (error, target).
    internal static readonly MomentsDefinition<ExplainedVarianceOptions> Definition = new(
        (preds, _) => RegressionInputs.CheckVectorOrMatrix(preds),
        (preds, target) => (target - preds, target),
        (moments, options, _) => Formula(moments, options));

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ExplainedVariance(ExplainedVarianceOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options with { Multioutput = Multioutput.UniformAverage };

    private static Tensor Formula(PairMoments moments, ExplainedVarianceOptions options)
    {
        var isConstant = moments.IsConstant();
        var unexplained = moments.Squares[0] / moments.Squares[1].masked_fill(isConstant[1], 1);
        var scores = where(isConstant[1], isConstant[0].to(ScalarType.Float64), 1 - unexplained).masked_fill(moments.Count.eq(0), double.NaN);
        return MultioutputAverage.Of(scores, moments.Squares[1], options.Multioutput);
    }
}

/// <content>ExplainedVariance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ExplainedVariance"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ExplainedVariance(Tensor preds, Tensor target, ExplainedVarianceOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.ExplainedVariance.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
