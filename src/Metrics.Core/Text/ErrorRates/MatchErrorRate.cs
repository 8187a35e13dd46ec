namespace Metrics;

/// <summary>The share of words that an alignment gets wrong: insertions, deletions and substitutions of words over the words of the longer text of each pair, E / Σ max(N, M).</summary>
/// <remarks>
/// Between 0, the best, and 1. NaN without words. The result is a float32 scalar. Source: Morris, Maier and Green, From WER and RIL
/// to MER and WIL (2004).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MatchErrorRate();
/// metric.Update("this is the prediction", "this is the reference text");
/// var value = metric.Compute();   // 2 / 5 = 0.4
/// </code>
/// </example>
public sealed class MatchErrorRate : ErrorRateMetric
{
    /// <summary>Starts a match error rate.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MatchErrorRate(ErrorRateOptions? options = null)
        : base(options)
    {
    }

    private protected override Tensor Score(EditTotals totals) => totals.Errors / totals.LongerLength;
}

/// <content>The match error rate.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MatchErrorRate"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions.</exception>
    public static Tensor MatchErrorRate(IReadOnlyList<string> preds, IReadOnlyList<string> target) =>
        TextInputs.Compute(new MatchErrorRate(), new TextPair(preds, target));
}
