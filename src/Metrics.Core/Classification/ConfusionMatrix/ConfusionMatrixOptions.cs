namespace Metrics;

/// <summary>The arguments of <see cref="BinaryConfusionMatrix"/>.</summary>
public sealed record BinaryConfusionMatrixOptions : BinaryConfusionOptions
{
    /// <summary>What the counts are divided by; <see langword="null"/> returns the counts. Default: <see langword="null"/>.</summary>
    public ConfusionMatrixNormalization? Normalize { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Normalize);
    }
}

/// <summary>The arguments of <see cref="MulticlassConfusionMatrix"/>.</summary>
/// <param name="NumClasses"><inheritdoc cref="MulticlassConfusionOptions" path="/param[@name='NumClasses']"/></param>
public sealed record MulticlassConfusionMatrixOptions(int NumClasses) : MulticlassConfusionOptions(NumClasses)
{
    /// <inheritdoc cref="BinaryConfusionMatrixOptions.Normalize"/>
    public ConfusionMatrixNormalization? Normalize { get; init; }

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassConfusionMatrixOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassConfusionMatrixOptions FromInt32(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Normalize);
    }
}

/// <summary>The arguments of <see cref="MultilabelConfusionMatrix"/>.</summary>
/// <param name="NumLabels"><inheritdoc cref="MultilabelConfusionOptions" path="/param[@name='NumLabels']"/></param>
public sealed record MultilabelConfusionMatrixOptions(int NumLabels) : MultilabelConfusionOptions(NumLabels)
{
    /// <inheritdoc cref="BinaryConfusionMatrixOptions.Normalize"/>
    public ConfusionMatrixNormalization? Normalize { get; init; }

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelConfusionMatrixOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelConfusionMatrixOptions FromInt32(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Normalize);
    }
}
