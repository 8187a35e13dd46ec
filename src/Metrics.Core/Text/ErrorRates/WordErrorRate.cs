namespace Metrics;

/// <summary>The share of words that are wrong: insertions, deletions and substitutions of words over the words of the target, E / N.</summary>
/// <remarks>
/// 0 is best; with many insertions the value is above 1. Without words in the target it is infinite, or NaN where there are no errors
/// either. The result is a float32 scalar. Source: Klakow and Peters, Testing the correlation of word error rate and perplexity
/// (2002).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new WordErrorRate();
/// metric.Update("this is the prediction", "this is the reference text");
/// var value = metric.Compute();   // 2 / 5 = 0.4
/// </code>
/// </example>
public sealed class WordErrorRate : ErrorRateMetric
{
    /// <summary>Starts a word error rate.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public WordErrorRate(ErrorRateOptions? options = null)
        : base(options)
    {
    }

    private protected override Tensor Score(EditTotals totals) => totals.Errors / totals.TargetLength;
}

/// <content>The word error rate.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.WordErrorRate"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions.</exception>
    public static Tensor WordErrorRate(IReadOnlyList<string> preds, IReadOnlyList<string> target) =>
        TextInputs.Compute(new WordErrorRate(), new TextPair(preds, target));
}
