namespace Metrics;

/// <summary>The arguments of <see cref="ChrfScore"/>.</summary>
public sealed record ChrfScoreOptions : MetricOptions
{
    /// <summary>The length of the longest n-grams of characters. Default: 6.</summary>
    public int NCharOrder { get; init; } = 6;

    /// <summary>The length of the longest n-grams of words; 0 for chrF, 2 for chrF++. Default: 2.</summary>
    public int NWordOrder { get; init; } = 2;

    /// <summary>How many times recall counts as much as precision. Default: 2.</summary>
    public double Beta { get; init; } = 2;

    /// <summary>Whether capital letters are the same as small ones. Default: <see langword="false"/>.</summary>
    public bool Lowercase { get; init; }

    /// <summary>Whether spaces are characters, too. Default: <see langword="false"/>.</summary>
    public bool Whitespace { get; init; }

    /// <summary>
    /// Whether the scores of the sentences are returned, too: the value then is a vector of the score of the corpus and of those of
    /// the sentences, in this order. Default: <see langword="false"/>.
    /// </summary>
    public bool ReturnSentenceLevelScore { get; init; }

    /// <summary>The number of orders of n-grams, of characters and words together.</summary>
    internal int Orders => NCharOrder + NWordOrder;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.AtLeast(NCharOrder, 1);
        ArgumentRange.NotNegative(NWordOrder);
        ArgumentRange.NotNegative(Beta);
    }
}
