namespace Metrics;

/// <summary>The arguments of <see cref="TranslationEditRate"/>.</summary>
public sealed record TranslationEditRateOptions : MetricOptions
{
    /// <summary>Whether punctuation is parted from words and entities are put back. Default: <see langword="false"/>.</summary>
    public bool Normalize { get; init; }

    /// <summary>Whether punctuation is left out. Default: <see langword="false"/>.</summary>
    public bool NoPunctuation { get; init; }

    /// <summary>Whether capital letters are the same as small ones. Default: <see langword="true"/>.</summary>
    public bool Lowercase { get; init; } = true;

    /// <summary>Whether <see cref="Normalize"/> and <see cref="NoPunctuation"/> mean Chinese and Japanese characters, too. Default: <see langword="false"/>.</summary>
    public bool AsianSupport { get; init; }

    /// <summary>
    /// Whether the rates of the sentences are returned, too: the value then is a vector of the rate of the corpus and of those of
    /// the sentences, in this order. Default: <see langword="false"/>.
    /// </summary>
    public bool ReturnSentenceLevelScore { get; init; }
}
