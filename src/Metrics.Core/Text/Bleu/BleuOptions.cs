namespace Metrics;

/// <summary>The arguments that BLEU and SacreBLEU share.</summary>
public abstract record BleuOptions : MetricOptions
{
    /// <summary>The length of the longest n-grams. Default: 4.</summary>
    public int NGram { get; init; } = 4;

    /// <summary>
    /// Whether 1 is added to the matches and to the number of n-grams of two words and more, so that a short text is not
    /// judged by what it cannot have. Default: <see langword="false"/>. Source: Lin and Och (2004).
    /// </summary>
    public bool Smooth { get; init; }

    /// <summary>The weights of the orders, one for each; equal ones if left out.</summary>
    public ValueList<double>? Weights { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.AtLeast(NGram, 1);
        ArgumentRange.That(Weights, Weights is null || Weights.Count == NGram, $"{NGram} numbers, one for each order of n-grams");
    }
}
