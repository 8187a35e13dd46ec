namespace Metrics;

/// <summary>The share of information in words that is preserved: (H / N)·(H / M), with H = Σ max(N, M) − E words of N in the target and of M in the prediction right.</summary>
/// <remarks>
/// Between 0 and 1, the best. NaN if all predictions or all targets are without words. The result is a float32 scalar. Source:
/// Morris, Maier and Green, From WER and RIL to MER and WIL (2004).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new WordInfoPreserved();
/// metric.Update("the cat sat", "a cat sat");
/// var value = metric.Compute();   // 2 / 3 · 2 / 3 = 0.4444
/// </code>
/// </example>
public sealed class WordInfoPreserved : WordInfoMetric
{
    /// <summary>Starts a word information preserved.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public WordInfoPreserved(ErrorRateOptions? options = null)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(EditTotals totals) => Preserved(totals);
}

/// <content>The word information preserved.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.WordInfoPreserved"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">There are not as many references as predictions.</exception>
    public static Tensor WordInfoPreserved(IReadOnlyList<string> preds, IReadOnlyList<string> target) =>
        TextInputs.Compute(new WordInfoPreserved(), new TextPair(preds, target));
}
