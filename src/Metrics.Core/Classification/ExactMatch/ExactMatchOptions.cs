namespace Metrics;

/// <summary>The arguments that exact match has in all tasks.</summary>
public abstract record ExactMatchOptions : ClassificationOptions
{
    /// <summary>What becomes of the dimensions beyond the first. Default: <see cref="MultidimAverage.Global"/>.</summary>
    public MultidimAverage MultidimAverage { get; init; } = MultidimAverage.Global;

    /// <summary>A label in the target whose elements are taken for right; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    internal bool Samplewise => MultidimAverage == MultidimAverage.Samplewise;

    /// <summary>Checks a batch and counts it, sample by sample.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract ExactMatchCounts Count(Tensor preds, Tensor target);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(MultidimAverage);
    }
}

/// <summary>The arguments of <see cref="MulticlassExactMatch"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassExactMatchOptions(int NumClasses) : ExactMatchOptions
{
    /// <summary>Which scores are the highest does not depend on what they are.</summary>
    internal override bool DependsOnGuess => false;

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassExactMatchOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassExactMatchOptions FromInt32(int numClasses) => new(numClasses);

    internal override ExactMatchCounts Count(Tensor preds, Tensor target)
    {
        var labels = MulticlassLabels.From(preds, target, new(NumClasses, IgnoreIndex, Samplewise: Samplewise, Validate: ValidateArgs, Kind: ScoreKind));
        return ExactMatchCounts.Of(labels, target.shape[0]);
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
    }
}

/// <summary>The arguments of <see cref="MultilabelExactMatch"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public sealed record MultilabelExactMatchOptions(int NumLabels) : ExactMatchOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelExactMatchOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelExactMatchOptions FromInt32(int numLabels) => new(numLabels);

    internal override ExactMatchCounts Count(Tensor preds, Tensor target)
    {
        if (Samplewise)
        {
            TensorChecks.AtLeastDimensions(target, 3, nameof(target), "for a value per sample");
        }

        return ExactMatchCounts.Of(BinaryDecisions.FromLabels(preds, target, NumLabels, Threshold, new(IgnoreIndex, ValidateArgs, ScoreKind)));
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumLabels, 2);
        ArgumentRange.Between(Threshold, 0, 1);
    }
}
