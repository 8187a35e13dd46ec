namespace Metrics;

/// <summary>The arguments of <see cref="JensenShannonDivergence"/>.</summary>
public sealed record JensenShannonDivergenceOptions : ReductionOptions
{
    /// <summary>Whether the inputs are logarithms of normalized probabilities; otherwise each row is divided by its sum. Default: <see langword="false"/>.</summary>
    public bool LogProb { get; init; }
}

/// <summary>The divergence of Jensen and Shannon of each row, ½·D(P‖M) + ½·D(Q‖M) with M = (P + Q)/2 and D the divergence of Kullback and Leibler.</summary>
/// <remarks>
/// Inputs have the shape [N, D]. The value is symmetric, and lies between 0 and ln 2. The result is float32, or float64 where an
/// input was. Source: Lin, Divergence measures based on the Shannon entropy (1991).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new JensenShannonDivergence();
/// metric.Update(tensor(new[,] { { 0.36f, 0.48f, 0.16f } }), tensor(new[,] { { 1 / 3f, 1 / 3f, 1 / 3f } }));
/// var value = metric.Compute();   // 0.0225
/// </code>
/// </example>
public sealed class JensenShannonDivergence : RowMetric<JensenShannonDivergenceOptions>
{
    internal static readonly RowDefinition<JensenShannonDivergenceOptions> Definition = new(RegressionInputs.CheckRows, Value, options => options.Reduction);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public JensenShannonDivergence(JensenShannonDivergenceOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private static Tensor Value(Tensor p, Tensor q, JensenShannonDivergenceOptions options)
    {
        if (options.LogProb)
        {
            var logMean = logaddexp(p, q) - Math.Log(2);
            return (Distributions.LogDivergence(p, logMean) + Distributions.LogDivergence(q, logMean)) / 2;
        }

        var (first, second) = (Distributions.Normalize(p), Distributions.Normalize(q));
        var mean = (first + second) / 2;
        return (Distributions.Divergence(first, mean) + Distributions.Divergence(second, mean)) / 2;
    }
}

/// <content>JensenShannonDivergence.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.JensenShannonDivergence"/>; it can be back-propagated.</summary>
    /// <param name="preds">The first distribution of each pair, P, of shape [N, D].</param>
    /// <param name="target">The second distribution, Q, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor JensenShannonDivergence(Tensor preds, Tensor target, JensenShannonDivergenceOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.JensenShannonDivergence.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
