namespace Metrics;

/// <summary>The arguments of <see cref="KlDivergence"/>.</summary>
public sealed record KlDivergenceOptions : ReductionOptions
{
    /// <summary>Whether the inputs are logarithms of normalized probabilities; otherwise each row is divided by its sum. Default: <see langword="false"/>.</summary>
    public bool LogProb { get; init; }
}

/// <summary>The divergence of Kullback and Leibler of each row, D(P‖Q) = Σ pⱼ ln(pⱼ/qⱼ).</summary>
/// <remarks>
/// Inputs have the shape [N, D]; the predictions are P, the target is Q. Elements with pⱼ = 0 count 0; where only qⱼ is 0, the value
/// is infinite. The result is float32, or float64 where an input was. Source: Kullback and Leibler, On information and sufficiency
/// (1951).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new KlDivergence();
/// metric.Update(tensor(new[,] { { 0.36f, 0.48f, 0.16f } }), tensor(new[,] { { 1 / 3f, 1 / 3f, 1 / 3f } }));
/// var value = metric.Compute();   // 0.0853
/// </code>
/// </example>
public sealed class KlDivergence : RowMetric<KlDivergenceOptions>
{
    internal static readonly RowDefinition<KlDivergenceOptions> Definition = new(RegressionInputs.CheckRows, Value, options => options.Reduction);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public KlDivergence(KlDivergenceOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private static Tensor Value(Tensor p, Tensor q, KlDivergenceOptions options) =>
        options.LogProb ? Distributions.LogDivergence(p, q) : Distributions.Divergence(Distributions.Normalize(p), Distributions.Normalize(q));
}

/// <content>KlDivergence.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.KlDivergence"/>; it can be back-propagated.</summary>
    /// <param name="preds">The first distribution of each pair, P, of shape [N, D].</param>
    /// <param name="target">The second distribution, Q, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor KlDivergence(Tensor preds, Tensor target, KlDivergenceOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.KlDivergence.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
