namespace Metrics;

/// <summary>The arguments of metrics that look at how scores rank the labels of a sample.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public sealed record MultilabelRankingOptions(int NumLabels) : ClassificationOptions
{
    /// <summary>A value in the target that marks labels to be ignored: they rank last, whatever their score. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelRankingOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelRankingOptions FromInt32(int numLabels) => new(numLabels);

    /// <summary>How scores rank labels does not depend on what they are.</summary>
    internal override bool DependsOnGuess => false;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumLabels, 2);
    }
}
