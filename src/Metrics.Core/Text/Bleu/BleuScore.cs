namespace Metrics;

/// <summary>The arguments of <see cref="BleuScore"/>.</summary>
public sealed record BleuScoreOptions : BleuOptions;

/// <summary>
/// BLEU, the quality of a translation beside references: the weighted geometric mean of the precisions pₙ of n-grams, times
/// the penalty exp(1 − r/c) for texts shorter than their references: BP · exp(Σ wₙ ln pₙ).
/// </summary>
/// <remarks>
/// Words are what white space separates. An n-gram of a prediction is right as often as it stands in the reference that has it most
/// often. Numbers are added up over the corpus first; c is the number of words of the predictions, r that of the references closest
/// in length (the first one of several). 1 is best; without a match of some order the value is 0. The result is a float32 scalar.
/// Source: Papineni, Roukos, Ward and Zhu, BLEU: a method for automatic evaluation of machine translation (2002).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new BleuScore();
/// metric.Update(["the cat is on the mat"], [["there is a cat on the mat", "a cat is on the mat"]]);
/// var value = metric.Compute();   // 0.7598
/// </code>
/// </example>
public sealed class BleuScore : BleuMetric<BleuScoreOptions>
{
    /// <summary>Starts a BLEU score.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public BleuScore(BleuScoreOptions? options = null)
        : base(options ?? new())
    {
    }

    private protected override string Tokenize(string text) => text;
}

/// <content>BLEU.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BleuScore"/>.</summary>
    /// <param name="preds">The translations.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor BleuScore(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, BleuScoreOptions? options = null) =>
        TextInputs.Compute(new BleuScore(options), new TextPair(preds, target));
}
