namespace Metrics;

/// <summary>The arguments of <see cref="CosineSimilarity"/>.</summary>
public sealed record CosineSimilarityOptions : ReductionOptions
{
    /// <summary>Starts with the defaults.</summary>
    public CosineSimilarityOptions()
    {
        Reduction = Metrics.Reduction.Sum;
    }
}

/// <summary>The cosine of the angle between each row of predictions and target, Σ ŷⱼ·yⱼ / (‖ŷ‖·‖y‖), from −1 to 1.</summary>
/// <remarks>
/// Inputs have the shape [N, D]. A row of zeros has no direction: its value is NaN. Values are summed by default, as in TorchMetrics.
/// The result is float32, or float64 where an input was. Source: Salton and McGill, Introduction to modern information retrieval
/// (1983).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new CosineSimilarity(new() { Reduction = Reduction.Mean });
/// metric.Update(tensor(new[,] { { 1.0f, 0.0f }, { 3.0f, 4.0f } }), tensor(new[,] { { 0.0f, 2.0f }, { 6.0f, 8.0f } }));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class CosineSimilarity : RowMetric<CosineSimilarityOptions>
{
    internal static readonly RowDefinition<CosineSimilarityOptions> Definition = new(RegressionInputs.CheckRows, (preds, target, _) => (preds * target).sum([1]) / (Norm(preds) * Norm(target)), options => options.Reduction);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public CosineSimilarity(CosineSimilarityOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private static Tensor Norm(Tensor rows) => rows.square().sum([1]).sqrt();
}

/// <content>CosineSimilarity.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CosineSimilarity"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted vectors, of shape [N, D].</param>
    /// <param name="target">True vectors, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor CosineSimilarity(Tensor preds, Tensor target, CosineSimilarityOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.CosineSimilarity.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
