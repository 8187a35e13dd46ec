namespace Metrics;

/// <summary>The arguments that all classification metrics have in common.</summary>
public abstract record ClassificationOptions : MetricOptions
{
    /// <summary>What scores are, where predictions are scores. Default: <see cref="ScoreKind.Auto"/>, guessed batch by batch.</summary>
    public ScoreKind ScoreKind { get; init; } = ScoreKind.Auto;

    /// <summary>Whether what is computed depends on what the metric guesses scores to be.</summary>
    internal virtual bool DependsOnGuess => ScoreKind == ScoreKind.Auto;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Defined(ScoreKind);
}
