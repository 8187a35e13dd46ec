namespace Metrics;

/// <summary>The share of information in words that is lost: 1 − (H / N)·(H / M), with H = Σ max(N, M) − E words of N in the target and of M in the prediction right.</summary>
/// <remarks>
/// Between 0, the best, and 1. NaN if all predictions or all targets are without words. The result is a float32 scalar. Source:
/// Morris, Maier and Green, From WER and RIL to MER and WIL (2004).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new WordInfoLost();
/// metric.Update("the cat sat", "a cat sat");
/// var value = metric.Compute();   // 1 − 2 / 3 · 2 / 3 = 0.5556
/// </code>
/// </example>
public sealed class WordInfoLost : WordInfoMetric
{
    /// <summary>Starts a word information lost.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public WordInfoLost(ErrorRateOptions? options = null)
        : base(options)
    {
    }

    private protected override Tensor Score(EditTotals totals) => 1 - Preserved(totals);
}

/// <content>The word information lost.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.WordInfoLost"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions.</exception>
    public static Tensor WordInfoLost(IReadOnlyList<string> preds, IReadOnlyList<string> target) =>
        TextInputs.Compute(new WordInfoLost(), new TextPair(preds, target));
}
