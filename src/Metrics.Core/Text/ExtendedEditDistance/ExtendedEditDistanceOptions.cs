using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>The languages that <see cref="ExtendedEditDistance"/> prepares texts for.</summary>
public enum EditLanguage
{
    /// <summary>English: punctuation is parted from words.</summary>
    [JsonStringEnumMemberName("en")]
    English,

    /// <summary>
    /// Japanese: characters are brought into their usual form (NFKC). Where .NET runs without globalization data, that is done for full and
    /// half width, kana, spaces and dots; a text with characters beyond these and those of Japanese is compared as it is otherwise, and a
    /// warning goes to <see cref="MetricWarnings"/>.
    /// </summary>
    [JsonStringEnumMemberName("ja")]
    Japanese,
}

/// <summary>The arguments of <see cref="ExtendedEditDistance"/>.</summary>
public sealed record ExtendedEditDistanceOptions : MetricOptions
{
    /// <summary>How texts are prepared. Default: <see cref="EditLanguage.English"/>.</summary>
    public EditLanguage Language { get; init; } = EditLanguage.English;

    /// <summary>
    /// Whether the distances of the sentences are returned, too: the value then is a vector of the distance of the corpus and of
    /// those of the sentences, in this order. Default: <see langword="false"/>.
    /// </summary>
    public bool ReturnSentenceLevelScore { get; init; }

    /// <summary>What a jump costs. Default: 2.</summary>
    public double Alpha { get; init; } = 2;

    /// <summary>What it costs to visit a character again. Default: 0.3.</summary>
    public double Rho { get; init; } = 0.3;

    /// <summary>What a deletion costs. Default: 0.2.</summary>
    public double Deletion { get; init; } = 0.2;

    /// <summary>What an insertion costs. Default: 1.</summary>
    public double Insertion { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(Language);
        ArgumentRange.NotNegative(Alpha);
        ArgumentRange.NotNegative(Rho);
        ArgumentRange.NotNegative(Deletion);
        ArgumentRange.NotNegative(Insertion);
    }
}
