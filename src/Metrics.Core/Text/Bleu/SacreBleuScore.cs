namespace Metrics;

/// <summary>The arguments of <see cref="SacreBleuScore"/>.</summary>
public sealed record SacreBleuScoreOptions : BleuOptions
{
    /// <summary>What the words are. Default: <see cref="SacreBleuTokenizer.V13a"/>.</summary>
    public SacreBleuTokenizer Tokenize { get; init; } = SacreBleuTokenizer.V13a;

    /// <summary>Whether capital letters are the same as small ones. Default: <see langword="false"/>.</summary>
    public bool Lowercase { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(Tokenize);
    }
}

/// <summary>BLEU over words that everybody makes alike, so that scores can be compared: BP · exp(Σ wₙ ln pₙ), as for <see cref="BleuScore"/>.</summary>
/// <remarks>
/// Source: Post, A call for clarity in reporting BLEU scores (2018). The result is a float32 scalar.
/// </remarks>
/// <example>
/// <code>
/// using var metric = new SacreBleuScore();
/// metric.Update(["the cat is on the mat"], [["there is a cat on the mat", "a cat is on the mat"]]);
/// var value = metric.Compute();   // 0.7598
/// </code>
/// </example>
public sealed class SacreBleuScore : BleuMetric<SacreBleuScoreOptions>
{
    private readonly SacreBleuRules rules = new();

    /// <summary>Starts a SacreBLEU score.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public SacreBleuScore(SacreBleuScoreOptions? options = null)
        : base(options ?? new())
    {
    }

    private protected override string Tokenize(string text)
    {
        var words = rules.Apply(text, Options.Tokenize);
        return Options.Lowercase ? Lowercase.Of(words) : words;
    }
}

/// <content>SacreBLEU.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.SacreBleuScore"/>.</summary>
    /// <param name="preds">The translations.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor SacreBleuScore(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, SacreBleuScoreOptions? options = null) =>
        TextInputs.Compute(new SacreBleuScore(options), new TextPair(preds, target));
}
