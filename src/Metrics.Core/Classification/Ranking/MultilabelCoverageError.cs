namespace Metrics;

/// <summary>How far one has to go down the ranked labels of a sample, on average, to come by all that it has.</summary>
/// <remarks>
/// 1/N · Σ |{ j : sⱼ ≥ min { sₖ : label k is relevant } }|, with s the scores of a sample. Of a sample it is the number of labels
/// with a score of at least the lowest score of its relevant labels; 0 without relevant labels. The best possible value is the mean
/// number of relevant labels. A sample with an ignored label counts L, as in TorchMetrics. The result is a float32 scalar, NaN
/// without samples. Source: Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelCoverageError(3);
/// metric.Update(new(tensor(new[,] { { 0.9f, 0.2f, 0.5f }, { 0.4f, 0.7f, 0.6f } }), tensor(new[,] { { 1L, 0L, 1L }, { 1L, 0L, 0L } })));
/// var value = metric.Compute();   // 2.5
/// </code>
/// </example>
public sealed class MultilabelCoverageError(MultilabelRankingOptions options) : MultilabelRankingMetric(options, CoverageFormula.Family)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;
}

/// <content>Coverage error.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MultilabelCoverageError"/>.</summary>
    /// <param name="preds">Scores of shape [N, L, …].</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments, or the number of labels.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MultilabelCoverageError(Tensor preds, Tensor target, MultilabelRankingOptions options, Tensor? sampleWeight = null) =>
        CoverageFormula.Family.Compute(preds, target, sampleWeight, options);
}

/// <summary>How many labels must be looked at to see all relevant ones.</summary>
internal static class CoverageFormula
{
    public static readonly RankingFamily Family = new(Of);

    private static Tensor Of(LabelRanking ranking)
    {
        // An ignored label, ranked last, is to be covered, too: so TorchMetrics has it.
        var (scores, relevant, ignored, _) = ranking;
        var covered = ignored is null ? relevant : relevant.logical_or(ignored);
        var lowest = scores.masked_fill(covered.logical_not(), double.PositiveInfinity).amin([1], keepdim: true);
        return scores.ge(lowest).sum([1]).to_type(ScalarType.Float64);
    }
}
