namespace Metrics;

/// <summary>The arguments of <see cref="ContinuousRankedProbabilityScore"/>.</summary>
public sealed record ContinuousRankedProbabilityScoreOptions : MetricOptions;

/// <summary>The mean continuous ranked probability score of ensemble forecasts: for members x₁…xₘ of a sample, Σ |xⱼ − y| / m − Σ |xⱼ − xₖ| / (2m²).</summary>
/// <remarks>
/// Predictions have the shape [N, m] with at least two members, the target has the shape [N]. For one member it would be the absolute
/// error. NaN without data. The result is float32, or float64 where an input was. Source: Gneiting and Raftery, Strictly proper
/// scoring rules, prediction, and estimation (2007).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ContinuousRankedProbabilityScore();
/// metric.Update(tensor(new[,] { { 1.0f, 3.0f } }), tensor(new[] { 2.0f }));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class ContinuousRankedProbabilityScore : RowMetric<ContinuousRankedProbabilityScoreOptions>
{
    internal static readonly RowDefinition<ContinuousRankedProbabilityScoreOptions> Definition = new(Check, (preds, target, _) => Value(preds, target), _ => Reduction.Mean);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public ContinuousRankedProbabilityScore(ContinuousRankedProbabilityScoreOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <summary>Sorted, the differences of all pairs add up to Σ (2j − m − 1)·xⱼ, counting j from 1.</summary>
    private static Tensor Value(Tensor preds, Tensor target)
    {
        var members = preds.shape[1];
        var (sorted, _) = preds.sort(1);
        var weights = (arange(1, members + 1, dtype: ScalarType.Float64, device: preds.device) * 2) - members - 1;
        var spread = (sorted * weights).sum([1]) / ((double)members * members);
        return (preds - target.unsqueeze(1)).abs().mean([1]) - spread;
    }

    private static void Check(Tensor preds, Tensor target)
    {
        if (preds.dim() != 2 || preds.shape[1] < 2)
        {
            throw new ArgumentException($"Expected preds of shape [N, members] with at least two members, got {TensorChecks.Shape(preds)}.", nameof(preds));
        }

        RegressionInputs.Check(preds[.., 0], target);
    }
}

/// <content>ContinuousRankedProbabilityScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ContinuousRankedProbabilityScore"/>.</summary>
    /// <param name="preds">Forecasts of the members of an ensemble, of shape [N, members].</param>
    /// <param name="target">What came, of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ContinuousRankedProbabilityScore(Tensor preds, Tensor target, ContinuousRankedProbabilityScoreOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.ContinuousRankedProbabilityScore.Definition.Compute(preds, target, sampleWeight, options ?? new(), isDifferentiable: false);
}
