namespace Metrics;

/// <summary>The share of characters that are wrong: insertions, deletions and substitutions of characters over the characters of the target, E / N.</summary>
/// <remarks>
/// Characters are Unicode code points, white space included. 0 is best; with many insertions the value is above 1. Without characters
/// in the target it is infinite, or NaN where there are no errors either. The result is a float32 scalar. Source: Morris, Maier and
/// Green, From WER and RIL to MER and WIL (2004), for characters in place of words.
/// </remarks>
/// <example>
/// <code>
/// using var metric = new CharErrorRate();
/// metric.Update("cart", "care");
/// var value = metric.Compute();   // 1 / 4 = 0.25
/// </code>
/// </example>
public sealed class CharErrorRate : ErrorRateMetric
{
    /// <summary>Starts a character error rate.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public CharErrorRate(ErrorRateOptions? options = null)
        : base(options, ofCharacters: true)
    {
    }

    private protected override Tensor Score(EditTotals totals) => totals.Errors / totals.TargetLength;
}

/// <content>The character error rate.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CharErrorRate"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions.</exception>
    public static Tensor CharErrorRate(IReadOnlyList<string> preds, IReadOnlyList<string> target) =>
        TextInputs.Compute(new CharErrorRate(), new TextPair(preds, target));
}
