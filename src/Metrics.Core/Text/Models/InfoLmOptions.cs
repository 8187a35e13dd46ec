namespace Metrics;

/// <summary>The arguments of <see cref="InfoLm"/>.</summary>
public sealed record InfoLmOptions : TextModelOptions
{
    /// <summary>Starts with the defaults.</summary>
    public InfoLmOptions()
    {
        Idf = true;
    }

    /// <summary>The token that stands for a hidden one.</summary>
    public required long MaskTokenId { get; init; }

    /// <summary>The tokens that are no words: filling, and marks of beginning and end. They are not hidden.</summary>
    public required ValueList<long> SpecialTokenIds { get; init; }

    /// <summary>What logits are divided by before they become probabilities. Default: 0.25.</summary>
    public double Temperature { get; init; } = 0.25;

    /// <summary>How distributions are compared. Default: <see cref="InformationMeasure.KlDivergence"/>.</summary>
    public InformationMeasure InformationMeasure { get; init; }

    /// <summary>The parameter α of the alpha, AB and Rényi divergences.</summary>
    public double? Alpha { get; init; }

    /// <summary>The parameter β of the beta and AB divergences.</summary>
    public double? Beta { get; init; }

    /// <summary>
    /// Whether the values of the sentences are returned, too: the value then is a vector of the mean and of those of the sentences,
    /// in this order. Default: <see langword="false"/>.
    /// </summary>
    public bool ReturnSentenceLevelScore { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Positive(Temperature);
        ArgumentRange.That(SpecialTokenIds, SpecialTokenIds is not null, "a list of tokens");
        InformationMeasureFormula.Check(InformationMeasure, Alpha, Beta);
    }
}
